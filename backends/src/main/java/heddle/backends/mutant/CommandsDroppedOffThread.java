package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.Recording;

/**
 * A recording takes commands of the thread that began it only: the others' go to a spare list that nobody submits.
 */
final class CommandsDroppedOffThread extends Parts {
    @Override
    public Recording recording() {
        Thread first = Thread.currentThread();
        return new Recording() {
            @Override
            public void add(Runnable command) {
                if (Thread.currentThread() == first) {
                    super.add(command);
                }
            }
        };
    }
}
