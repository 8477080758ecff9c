package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Unmap frees the request that MapAsync, on another thread, has stored and not finished with: a use after free, which
 * here ends the process with the exit status of SIGABRT. Buffers used by one thread at a time are safe.
 */
final class UnmapDuringMapCrashes extends Parts {
    private static final int ABORTED = 134;

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new FreeingMachine(lock, bytes);
    }

    private static final class FreeingMachine extends MapMachine {
        private volatile boolean beginning;

        FreeingMachine(Object lock, BufferBytes bytes) {
            super(lock, bytes);
        }

        @Override
        public boolean begin(MapRequest request) {
            beginning = true;
            RaceWindow.linger();
            boolean begins = super.begin(request);
            beginning = false;
            return begins;
        }

        @Override
        public @Nullable MapRequest unmap(String why) {
            if (beginning) {
                Runtime.getRuntime().halt(ABORTED);
            }
            return super.unmap(why);
        }
    }
}
