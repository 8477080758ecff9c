package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each range handed out is a copy of the whole mapping, and written back whole: what a shadow copy does that knows
 * which ranges were asked for and not which bytes were written. One range alone comes out right.
 */
final class DisjointRangesOverwrite extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new ShadowedRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class ShadowedRegion extends MappedRegion {
        private final List<ByteBuffer> shadows = new ArrayList<>();

        ShadowedRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
        }

        @Override
        public @Nullable ByteBuffer range(long offset, long size) {
            ByteBuffer range = super.range(offset, size);
            if (range == null) {
                return null;
            }
            ByteBuffer shadow = allocate(memory().remaining());
            shadow.duplicate().put(memory());
            shadows.add(shadow);
            return shadow.slice((int) (offset - begin()), range.remaining()).order(ByteOrder.nativeOrder());
        }

        @Override
        public void publish(BufferBytes bytes) {
            shadows.forEach(shadow -> memory().put(shadow.duplicate()));
            super.publish(bytes);
        }
    }
}
