package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Unmap and Destroy free the mapping of which another thread is asking for a range: a use after free, which here ends the
 * process with the exit status of SIGABRT. Buffers used by one thread at a time are safe.
 */
final class UnmapDuringRangeCrashes extends Parts {
    private static final int ABORTED = 134;

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new FreeingMachine(lock, bytes);
    }

    private static final class FreeingMachine extends MapMachine {
        private final AtomicInteger asking = new AtomicInteger();

        FreeingMachine(Object lock, BufferBytes bytes) {
            super(lock, bytes);
        }

        @Override
        public <T extends @Nullable Object> T withRegion(Function<MappedRegion, T> call, T otherwise) {
            asking.incrementAndGet();
            RaceWindow.stay();
            T result = super.withRegion(call, otherwise);
            asking.decrementAndGet();
            return result;
        }

        @Override
        public @Nullable MapRequest unmap(String why) {
            if (asking.get() > 0) {
                Runtime.getRuntime().halt(ABORTED);
            }
            return super.unmap(why);
        }
    }
}
