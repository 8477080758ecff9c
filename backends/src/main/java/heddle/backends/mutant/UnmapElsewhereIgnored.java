package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import heddle.webgpu.BufferMapState;
import org.jspecify.annotations.Nullable;

/**
 * A mapping ends on the thread that made it only: to another one the buffer seems not to be mapped, and Unmap returns.
 */
final class UnmapElsewhereIgnored extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            private volatile @Nullable Thread mapper;

            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                mapper = Thread.currentThread();
                return super.newRegion(offset, size, writable);
            }

            @Override
            public @Nullable MapRequest unmap(String why) {
                if (state().equals(BufferMapState.MAPPED) && Thread.currentThread() != mapper) {
                    return null;
                }
                return super.unmap(why);
            }
        };
    }
}
