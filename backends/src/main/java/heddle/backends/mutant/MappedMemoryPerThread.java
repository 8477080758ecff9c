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

/**
 * Each thread maps the buffer into memory of its own: filled only for the thread that maps, and written back from that
 * of the thread that unmaps.
 */
final class MappedMemoryPerThread extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new PrivateRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class PrivateRegion extends MappedRegion {
        private final Map<Thread, ByteBuffer> memories = new HashMap<>(); // under the map state's lock

        PrivateRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
            memories.put(Thread.currentThread(), memory());
        }

        @Override
        public @Nullable ByteBuffer constRange(long offset, long size) {
            ByteBuffer range = super.constRange(offset, size);
            return range == null ? null : own(offset, range).asReadOnlyBuffer().order(ByteOrder.nativeOrder());
        }

        @Override
        public @Nullable ByteBuffer range(long offset, long size) {
            ByteBuffer range = super.range(offset, size);
            return range == null ? null : own(offset, range);
        }

        @Override
        public void publish(BufferBytes bytes) {
            ByteBuffer mine = memories.get(Thread.currentThread());
            if (mine != null) {
                memory().put(mine.duplicate());
                super.publish(bytes);
            }
        }

        private ByteBuffer own(long offset, ByteBuffer range) {
            return memories.computeIfAbsent(Thread.currentThread(), thread -> allocate(memory().remaining()))
                    .slice((int) (offset - begin()), range.remaining())
                    .order(ByteOrder.nativeOrder());
        }
    }
}
