package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A range for reading is refused where another for reading lies: one rule of overlap for all ranges, as in JavaScript. */
final class ConstRangesExclusive extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new ExclusiveRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class ExclusiveRegion extends MappedRegion {
        private record Given(long begin, long end) {}

        private final List<Given> given = new ArrayList<>(); // under the map state's lock

        ExclusiveRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
        }

        @Override
        public @Nullable ByteBuffer constRange(long offset, long size) {
            if (given.stream().anyMatch(range -> offset < range.end && range.begin < offset + size)) {
                return null;
            }
            ByteBuffer range = super.constRange(offset, size);
            if (range != null) {
                given.add(new Given(offset, offset + size));
            }
            return range;
        }
    }
}
