package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Parts;
import heddle.webgpu.BufferMapState;

/**
 * A map completes in two steps: it looks whether the buffer is still pending, and then maps it. An unmap or a destruction
 * between the two is told as it should be, and the buffer is mapped after all.
 */
final class UnmapLostToCompletion extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            public void map(MapRequest request) {
                boolean wasPending = state().equals(BufferMapState.PENDING) && !request.isRefused();
                RaceWindow.stay();
                super.map(request);
                if (wasPending && state().equals(BufferMapState.UNMAPPED)) {
                    mapAtCreation(request.size());
                }
            }
        };
    }
}
