package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.Recording;
import java.util.ArrayList;
import java.util.List;

/**
 * A spare arena is taken without a lock, so that two encoders created at once may get the same one, where they then write
 * over each other's commands.
 */
final class EncoderArenaShared extends Parts {
    private volatile Recording spare = new Arena();

    @Override
    public Recording recording() {
        Recording taken = spare;
        RaceWindow.linger();
        spare = new Arena();
        return taken;
    }

    private static final class Arena extends Recording {
        private final List<Runnable> slots = new ArrayList<>();
        private volatile int used;

        @Override
        public void add(Runnable command) {
            int slot = used;
            RaceWindow.stay();
            synchronized (slots) {
                if (slot < slots.size()) {
                    slots.set(slot, command);
                } else {
                    slots.add(command);
                }
            }
            used = slot + 1;
        }

        @Override
        public List<Runnable> commands() {
            synchronized (slots) {
                return List.copyOf(slots.subList(0, Math.min(used, slots.size())));
            }
        }
    }
}
