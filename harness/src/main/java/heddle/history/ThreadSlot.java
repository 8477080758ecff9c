package heddle.history;

import static heddle.history.JournalLayout.LONG;

import heddle.webgpu.Fn;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What one thread is doing, kept current in its slot of the journal. Used by that thread alone.
 *
 * <p>Calls and callbacks nest: a callback may fire inside a call, and call in turn. The slot shows the innermost call, and
 * none while a callback's own code runs, which is the application's. When the callback returns, the call that it ran in is
 * under way again, with the time that it has taken itself so far.
 */
@SuppressWarnings("EnumOrdinal") // the reader and the writer of a journal are of one build
final class ThreadSlot {
    /** A call (of a function) or a callback (of none) that has begun; {@code sinceNanos} is the begin of its own time. */
    private record Frame(@Nullable Frame below, @Nullable Fn function, long sinceNanos) {}

    private final ByteBuffer file;
    private final int at;
    private final int thread;
    private @Nullable Frame top;

    ThreadSlot(ByteBuffer file, int index, int thread) {
        this.file = file;
        this.at = JournalLayout.slot(index);
        this.thread = thread;
        LONG.setOpaque(file, at + JournalLayout.SLOT_THREAD, (long) thread);
        show();
    }

    int thread() {
        return thread;
    }

    void callBegan(Fn function, long nanos) {
        top = new Frame(top, function, nanos);
        show();
    }

    void callEnded() {
        Frame ended = top;
        if (ended != null && ended.function() != null) {
            top = ended.below();
        }
        show();
        LONG.getAndAdd(file, at + JournalLayout.SLOT_CALLS, 1L);
    }

    void callbackBegan(long nanos) {
        top = new Frame(top, null, nanos);
        show();
    }

    void callbackEnded(long nanos) {
        Frame ended = top;
        if (ended != null && ended.function() == null) {
            Frame call = ended.below();
            top = call == null
                    ? null
                    : new Frame(call.below(), call.function(), call.sinceNanos() + (nanos - ended.sinceNanos()));
        }
        show();
    }

    private void show() {
        Frame shown = top;
        if (shown == null || shown.function() == null) {
            LONG.setRelease(file, at + JournalLayout.SLOT_CALL, 0L);
        } else {
            LONG.setOpaque(file, at + JournalLayout.SLOT_SINCE, shown.sinceNanos());
            LONG.setRelease(
                    file, at + JournalLayout.SLOT_CALL, 1L + shown.function().ordinal());
        }
    }
}
