package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import heddle.webgpu.BufferMapState;
import org.jspecify.annotations.Nullable;

/**
 * That a map is pending is known to the thread that asked for it, and to others not before the map is done.
 */
final class PendingSeenByMapper extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            private volatile @Nullable Thread mapper;

            @Override
            public boolean begin(MapRequest request) {
                boolean begins = super.begin(request);
                if (begins) {
                    mapper = Thread.currentThread();
                }
                return begins;
            }

            @Override
            public BufferMapState state() {
                BufferMapState state = super.state();
                return state.equals(BufferMapState.PENDING) && Thread.currentThread() != mapper
                        ? BufferMapState.UNMAPPED
                        : state;
            }
        };
    }
}
