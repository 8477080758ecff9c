package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import heddle.webgpu.BufferMapState;

/**
 * A map of a mapped buffer takes the mapping away and succeeds, as mapping a stretch of a file again would.
 */
final class SecondMapRemaps extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            public boolean begin(MapRequest request) {
                if (state().equals(BufferMapState.MAPPED)) {
                    unmap("mapped again");
                }
                return super.begin(request);
            }
        };
    }
}
