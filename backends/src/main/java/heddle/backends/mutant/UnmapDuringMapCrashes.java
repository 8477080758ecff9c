package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Unmap frees the request with which another thread is busy, beginning it in MapAsync or completing it in a pump: a use
 * after free, which here ends the process with the exit status of SIGABRT. Buffers used by one thread at a time are safe.
 */
final class UnmapDuringMapCrashes extends Parts {
    private static final int ABORTED = 134;

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new FreeingMachine(lock, bytes);
    }

    private static final class FreeingMachine extends MapMachine {
        private volatile @Nullable Thread busy;

        FreeingMachine(Object lock, BufferBytes bytes) {
            super(lock, bytes);
        }

        @Override
        public boolean begin(MapRequest request) {
            busy = Thread.currentThread();
            RaceWindow.linger();
            boolean begins = super.begin(request);
            busy = null;
            return begins;
        }

        @Override
        public void map(MapRequest request) {
            busy = Thread.currentThread();
            RaceWindow.linger();
            super.map(request);
            busy = null;
        }

        @Override
        public @Nullable MapRequest unmap(String why) {
            Thread other = busy;
            if (other != null && other != Thread.currentThread()) {
                Runtime.getRuntime().halt(ABORTED);
            }
            return super.unmap(why);
        }
    }
}
