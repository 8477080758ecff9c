package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;

/**
 * Every mapping is writable: the memory is, on most drivers, and the mode is looked at only when the map begins.
 */
final class RangeIgnoresMode extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return super.newRegion(offset, size, true);
            }
        };
    }
}
