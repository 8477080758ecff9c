package heddle.history;

import static heddle.history.JournalLayout.LONG;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Gives each thread a slot of the journal, and the slots of threads that have ended to new ones. Safe for all threads. */
final class ThreadSlots {
    private final ByteBuffer file;
    private final @Nullable Thread[] owners = new @Nullable Thread[JournalLayout.SLOT_COUNT];

    ThreadSlots(ByteBuffer file) {
        this.file = file;
    }

    /** Returns a slot for the calling thread, which asks once. With too many living threads, the last ones share one. */
    synchronized ThreadSlot take() {
        int index = free();
        owners[index] = Thread.currentThread();
        long used = Math.max((long) LONG.getOpaque(file, JournalLayout.SLOTS_USED), index + 1L);
        LONG.setRelease(file, JournalLayout.SLOTS_USED, used);
        return new ThreadSlot(file, index, (int) (long) LONG.getAndAdd(file, JournalLayout.THREADS, 1L));
    }

    private int free() {
        for (int i = 0; i < owners.length; i++) {
            Thread owner = owners[i];
            if (owner == null || !owner.isAlive()) {
                return i;
            }
        }
        return owners.length - 1;
    }
}
