package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A buffer that is not mapped hands out ranges of scratch memory: nobody asks for its map state.
 */
final class RangeNeedsNoMap extends Parts {
    @Override
    public BufferBytes bufferBytes(int sizeBytes) {
        return new SizedBytes(sizeBytes);
    }

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            public <T extends @Nullable Object> T withRegion(Function<MappedRegion, T> call, T otherwise) {
                long size = bytes instanceof SizedBytes sized ? sized.sizeBytes : 0;
                return super.withRegion(call, call.apply(new MappedRegion(new BufferBytes((int) size), 0, size, true)));
            }
        };
    }

    private static final class SizedBytes extends BufferBytes {
        private final long sizeBytes;

        SizedBytes(int sizeBytes) {
            super(sizeBytes);
            this.sizeBytes = sizeBytes;
        }
    }
}
