package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import heddle.webgpu.BufferMapState;
import org.jspecify.annotations.Nullable;

/**
 * Each thread keeps the map state that it saw last, until it calls something that changes it: what becomes of a proxied
 * implementation whose threads hold a copy of the state to spare a round trip.
 */
final class MapStateCachedPerThread extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new CachingMachine(lock, bytes);
    }

    private static final class CachingMachine extends MapMachine {
        @SuppressWarnings("ThreadLocalUsage") // the fault is that state belongs to a buffer and a thread
        private final ThreadLocal<@Nullable BufferMapState> seen = new ThreadLocal<>();

        CachingMachine(Object lock, BufferBytes bytes) {
            super(lock, bytes);
        }

        @Override
        public BufferMapState state() {
            BufferMapState state = seen.get();
            if (state == null) {
                state = super.state();
                seen.set(state);
            }
            return state;
        }

        @Override
        public boolean begin(MapRequest request) {
            seen.remove();
            return super.begin(request);
        }

        @Override
        public void map(MapRequest request) {
            seen.remove();
            super.map(request);
        }

        @Override
        public @Nullable MapRequest unmap(String why) {
            seen.remove();
            return super.unmap(why);
        }
    }
}
