package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.MappedRegion;
import heddle.backends.reference.Parts;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each mapping takes a slot of a table, which Unmap on another thread than the mapping one does not find to free it. */
final class MappingsNotGivenBack extends Parts {
    private static final int SLOTS = 16;

    private final AtomicInteger used = new AtomicInteger();

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new SlottedMachine(lock, bytes);
    }

    private final class SlottedMachine extends MapMachine {
        private volatile @Nullable Thread mapper;
        private volatile boolean hasSlot;

        SlottedMachine(Object lock, BufferBytes bytes) {
            super(lock, bytes);
        }

        @Override
        protected MappedRegion newRegion(long offset, long size, boolean writable) {
            mapper = Thread.currentThread();
            hasSlot = used.incrementAndGet() <= SLOTS;
            return super.newRegion(offset, size, writable);
        }

        @Override
        public <T extends @Nullable Object> T withRegion(Function<MappedRegion, T> call, T otherwise) {
            return hasSlot ? super.withRegion(call, otherwise) : otherwise;
        }

        @Override
        public @Nullable MapRequest unmap(String why) {
            if (mapper == Thread.currentThread()) {
                used.decrementAndGet();
            }
            mapper = null;
            return super.unmap(why);
        }
    }
}
