package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The mapping is looked up under the lock and used after it, so that no thread waits for another's copying: a mapping
 * that has ended meanwhile is written to all the same, and what was written there is lost.
 */
final class CopyOutsideLock extends Parts {
    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new MapMachine(lock, bytes) {
            @Override
            public <T extends @Nullable Object> T withRegion(Function<MappedRegion, T> call, T otherwise) {
                MappedRegion region = super.<@Nullable MappedRegion>withRegion(found -> found, null);
                RaceWindow.stay();
                return region == null ? otherwise : call.apply(region);
            }
        };
    }
}
