package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.Parts;

/** The queue takes a buffer for free unless it is destroyed: whether it is mapped is only asked for where it is mapped. */
final class HeldBufferUsable extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            public boolean isFree() {
                return true;
            }
        };
    }
}
