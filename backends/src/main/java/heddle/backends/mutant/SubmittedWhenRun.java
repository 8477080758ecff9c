package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.SubmitOnce;

/** A command buffer counts as submitted once the queue has run it, so that before that it may be submitted again. */
final class SubmittedWhenRun extends Parts {
    @Override
    public SubmitOnce submitOnce() {
        return new SubmitOnce() {
            private volatile boolean hasRun;

            @Override
            public boolean isSubmitted() {
                return hasRun;
            }

            @Override
            public void ran() {
                RaceWindow.linger();
                hasRun = true;
            }
        };
    }
}
