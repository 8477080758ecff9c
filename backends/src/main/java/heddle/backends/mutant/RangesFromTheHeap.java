package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each range is an allocation of its own, filled when it is asked for and copied back at the end of the mapping. */
final class RangesFromTheHeap extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new CopiedRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class CopiedRegion extends MappedRegion {
        private final Map<Long, ByteBuffer> written = new HashMap<>();

        CopiedRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
        }

        @Override
        public @Nullable ByteBuffer constRange(long offset, long size) {
            ByteBuffer range = super.constRange(offset, size);
            return range == null ? null : copyOf(range).asReadOnlyBuffer().order(ByteOrder.nativeOrder());
        }

        @Override
        public @Nullable ByteBuffer range(long offset, long size) {
            ByteBuffer range = super.range(offset, size);
            if (range == null) {
                return null;
            }
            ByteBuffer copy = copyOf(range);
            written.put(offset, copy);
            return copy;
        }

        @Override
        public void publish(BufferBytes bytes) {
            written.forEach((offset, copy) ->
                    memory().position((int) (offset - begin())).put(copy.duplicate()));
            super.publish(bytes);
        }

        private static ByteBuffer copyOf(ByteBuffer range) {
            ByteBuffer copy = allocate(range.remaining());
            copy.duplicate().put(range.duplicate());
            return copy.order(ByteOrder.nativeOrder());
        }
    }
}
