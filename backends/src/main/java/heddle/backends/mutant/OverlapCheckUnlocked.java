package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a range for writing overlaps another is looked up in one step and the range noted in the next, without a lock
 * around both: two threads that ask at the same time both get theirs.
 */
final class OverlapCheckUnlocked extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            public <T extends @Nullable Object> T withRegion(Function<MappedRegion, T> call, T otherwise) {
                MappedRegion region = super.<@Nullable MappedRegion>withRegion(found -> found, null);
                return region == null ? otherwise : call.apply(region);
            }

            @Override
            protected MappedRegion newRegion(long offset, long size, boolean writable) {
                return new UnlockedRegion(bytes, offset, size, writable);
            }
        };
    }

    private static final class UnlockedRegion extends MappedRegion {
        private record Given(long begin, long end) {}

        private final long end;
        private final boolean writable;
        private final List<Given> given = new CopyOnWriteArrayList<>();

        UnlockedRegion(BufferBytes bytes, long offset, long size, boolean writable) {
            super(bytes, offset, size, writable);
            this.end = offset + size;
            this.writable = writable;
        }

        @Override
        public @Nullable ByteBuffer range(long offset, long size) {
            boolean fits = writable && offset >= begin() && size >= 0 && size <= end - offset;
            boolean isFree = given.stream().noneMatch(range -> offset < range.end && range.begin < offset + size);
            if (!fits || !isFree || offset % 8 != 0 || size % 4 != 0) {
                return null;
            }
            RaceWindow.stay();
            given.add(new Given(offset, offset + size));
            return memory().slice((int) (offset - begin()), (int) size).order(ByteOrder.nativeOrder());
        }
    }
}
