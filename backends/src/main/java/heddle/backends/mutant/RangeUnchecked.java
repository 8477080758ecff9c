package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A mapped buffer gives a range wherever it is asked for one, beside its alignment, over another range or beyond its
 * end: the pointer is computed and returned.
 */
final class RangeUnchecked extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new UncheckedRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class UncheckedRegion extends MappedRegion {
        private final boolean writable;

        UncheckedRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
            this.writable = writable;
        }

        @Override
        public @Nullable ByteBuffer constRange(long offset, long size) {
            ByteBuffer range = super.constRange(offset, size);
            return range == null ? computed(offset, size).asReadOnlyBuffer() : range;
        }

        @Override
        public @Nullable ByteBuffer range(long offset, long size) {
            ByteBuffer range = super.range(offset, size);
            return range == null && writable ? computed(offset, size) : range;
        }

        /** Java memory has ends, so what the pointer would reach beyond them is left off. */
        private ByteBuffer computed(long offset, long size) {
            ByteBuffer memory = memory();
            int from = (int) Math.min(Math.max(offset - begin(), 0), memory.limit());
            int length = (int) Math.min(Math.max(size, 0), memory.limit() - from);
            return memory.slice(from, length);
        }
    }
}
