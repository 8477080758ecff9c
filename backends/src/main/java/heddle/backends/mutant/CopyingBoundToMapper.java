package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;

/** The copying functions fail on another thread than the one on which the buffer became mapped, which holds the view. */
final class CopyingBoundToMapper extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new BoundRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class BoundRegion extends MappedRegion {
        private final Thread mapper = Thread.currentThread();

        BoundRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
        }

        @Override
        public boolean read(long offset, ByteBuffer target) {
            return Thread.currentThread() == mapper && super.read(offset, target);
        }

        @Override
        public boolean write(long offset, ByteBuffer source) {
            return Thread.currentThread() == mapper && super.write(offset, source);
        }
    }
}
