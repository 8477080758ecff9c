package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.Delivery;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import org.jspecify.annotations.Nullable;

/** Whoever ends a mapping waits for the end of its callback first, so that the callback never sees the buffer unmapped. */
final class UnmapWaitsForCallback extends Parts {
    private final RunningCallbacks running = new RunningCallbacks();

    @Override
    public Delivery delivery() {
        return running;
    }

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            private volatile @Nullable MapRequest last;

            @Override
            public boolean begin(MapRequest request) {
                boolean begins = super.begin(request);
                if (begins) {
                    last = request;
                }
                return begins;
            }

            @Override
            public @Nullable MapRequest unmap(String why) {
                MapRequest request = last;
                if (request != null) {
                    running.awaitEndElsewhere(request);
                }
                return super.unmap(why);
            }
        };
    }
}
