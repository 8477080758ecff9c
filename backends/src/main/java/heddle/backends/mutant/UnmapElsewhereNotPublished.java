package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;

/**
 * A mapping is flushed only by the thread that made it: the list of mappings to flush is kept per thread, as one would
 * keep a per-thread upload heap.
 */
final class UnmapElsewhereNotPublished extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new ThreadBoundRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class ThreadBoundRegion extends MappedRegion {
        private final Thread mapper = Thread.currentThread();

        ThreadBoundRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
        }

        @Override
        public void publish(BufferBytes bytes) {
            if (Thread.currentThread() == mapper) {
                super.publish(bytes);
            }
        }
    }
}
