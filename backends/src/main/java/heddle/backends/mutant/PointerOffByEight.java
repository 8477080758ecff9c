package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Mappings are cut from one arena at a granularity of 8 bytes, here with a header of that size before each. */
final class PointerOffByEight extends Parts {
    private static final int HEADER_BYTES = 8;

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new HeadedRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class HeadedRegion extends MappedRegion {
        private final ByteBuffer behindHeader;

        HeadedRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
            behindHeader = allocate((int) size + HEADER_BYTES).slice(HEADER_BYTES, (int) size);
            behindHeader.duplicate().put(memory());
        }

        @Override
        public @Nullable ByteBuffer constRange(long offset, long size) {
            ByteBuffer range = super.constRange(offset, size);
            return range == null
                    ? null
                    : moved(offset, range).asReadOnlyBuffer().order(ByteOrder.nativeOrder());
        }

        @Override
        public @Nullable ByteBuffer range(long offset, long size) {
            ByteBuffer range = super.range(offset, size);
            return range == null ? null : moved(offset, range);
        }

        @Override
        public boolean write(long offset, ByteBuffer source) {
            boolean done = super.write(offset, source);
            if (done) {
                behindHeader.duplicate().position((int) (offset - begin())).put(source.duplicate());
            }
            return done;
        }

        @Override
        public void publish(BufferBytes bytes) {
            memory().put(behindHeader.duplicate());
            super.publish(bytes);
        }

        private ByteBuffer moved(long offset, ByteBuffer range) {
            return behindHeader
                    .slice((int) (offset - begin()), range.remaining())
                    .order(ByteOrder.nativeOrder());
        }
    }
}
