package heddle.history;

import static heddle.history.JournalLayout.INT;
import static heddle.history.JournalLayout.LONG;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The worker's side of a journal. Safe for all threads; never blocks, and never throws once it is open. */
@SuppressWarnings("EnumOrdinal") // the reader and the writer of a journal are of one build
public final class JournalWriter {
    private static final int TEXT_LIMIT_BYTES = 2000;

    private final ByteBuffer file;
    private final int capacity;
    private final ThreadLocal<Integer> slot = ThreadLocal.withInitial(this::takeSlot);

    private JournalWriter(ByteBuffer file) {
        this.file = file;
        this.capacity = file.capacity();
    }

    /** Maps a journal that the parent has created. */
    public static JournalWriter open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            file.order(ByteOrder.nativeOrder());
            if (file.getLong(0) != JournalLayout.MAGIC) {
                throw new IOException("not a journal: " + path);
            }
            return new JournalWriter(file);
        }
    }

    /** Notes the begin of a call on this thread; returns the id for {@link #callEnded}. */
    public long callBegan(Fn function, String arguments) {
        int mine = slot.get();
        long nanos = System.nanoTime();
        int at = JournalLayout.slot(mine);
        LONG.setOpaque(file, at + JournalLayout.SLOT_SINCE, nanos);
        LONG.setRelease(file, at + JournalLayout.SLOT_CALL, 1L + function.ordinal());
        return append(EventKind.CALL_BEGAN, nanos, mine, function.ordinal(), -1, arguments);
    }

    /** Notes the end of a call on this thread. */
    public void callEnded(long id, Fn function, String result) {
        int mine = slot.get();
        int at = JournalLayout.slot(mine);
        LONG.setRelease(file, at + JournalLayout.SLOT_CALL, 0L);
        LONG.getAndAdd(file, at + JournalLayout.SLOT_CALLS, 1L);
        append(EventKind.CALL_ENDED, System.nanoTime(), mine, function.ordinal(), id, result);
    }

    /**
     * Notes that a callback was entered on this thread; returns the id for {@link #callbackEnded}. What runs inside is the
     * application's, so the call that it runs in does not count as stuck meanwhile.
     */
    public long callbackBegan(CallbackKind kind, String told) {
        int mine = slot.get();
        LONG.setRelease(file, JournalLayout.slot(mine) + JournalLayout.SLOT_CALL, 0L);
        return append(EventKind.CALLBACK_BEGAN, System.nanoTime(), mine, kind.ordinal(), -1, told);
    }

    /** Notes that a callback returned on this thread. */
    public void callbackEnded(long id, CallbackKind kind) {
        append(EventKind.CALLBACK_ENDED, System.nanoTime(), slot.get(), kind.ordinal(), id, "");
    }

    /** Notes a line of the case's own. */
    public void note(String text) {
        append(EventKind.NOTE, System.nanoTime(), slot.get(), 0, -1, text);
    }

    /** Stores the judgement; the last one counts. */
    public void judgement(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int size = Math.min(bytes.length, JournalLayout.JUDGEMENT_BYTES - Integer.BYTES);
        INT.setRelease(file, JournalLayout.JUDGEMENT, 0);
        file.put(JournalLayout.JUDGEMENT + Integer.BYTES, bytes, 0, size);
        INT.setRelease(file, JournalLayout.JUDGEMENT, size);
    }

    private int takeSlot() {
        long index = (long) LONG.getAndAdd(file, JournalLayout.SLOTS_USED, 1L);
        int mine = (int) Math.min(index, JournalLayout.SLOT_COUNT - 1);
        append(
                EventKind.THREAD,
                System.nanoTime(),
                mine,
                0,
                -1,
                Thread.currentThread().getName());
        return mine;
    }

    private long append(EventKind kind, long nanos, int mine, int code, long id, String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = whole.length > TEXT_LIMIT_BYTES ? Arrays.copyOf(whole, TEXT_LIMIT_BYTES) : whole;
        int size = (JournalLayout.RECORD_TEXT + bytes.length + 7) & ~7;
        long at = (long) LONG.getAndAdd(file, JournalLayout.TAIL, (long) size);
        if (at + size > capacity) {
            LONG.getAndAdd(file, JournalLayout.LOST, 1L);
            return at;
        }
        int start = (int) at;
        file.putInt(start + JournalLayout.RECORD_SIZE, size);
        file.putLong(start + JournalLayout.RECORD_NANOS, nanos);
        file.putInt(start + JournalLayout.RECORD_SLOT, mine);
        file.putInt(start + JournalLayout.RECORD_CODE, code);
        file.putLong(start + JournalLayout.RECORD_ID, id < 0 ? at : id);
        file.putInt(start + JournalLayout.RECORD_TEXT_SIZE, bytes.length);
        file.put(start + JournalLayout.RECORD_TEXT, bytes);
        INT.setRelease(file, start + JournalLayout.RECORD_TYPE, kind.ordinal());
        return at;
    }
}
