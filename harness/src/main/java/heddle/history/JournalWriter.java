package heddle.history;

import static heddle.history.JournalLayout.INT;
import static heddle.history.JournalLayout.LONG;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** The worker's side of a journal. Safe for all threads; never waits for its reader and never fails once it is open. */
@SuppressWarnings("EnumOrdinal") // the reader and the writer of a journal are of one build
public final class JournalWriter {
    /** The longest judgement that fits. */
    public static final int JUDGEMENT_LIMIT_BYTES = JournalLayout.JUDGEMENT_BYTES - Integer.BYTES;

    private static final int TEXT_LIMIT_BYTES = 2000;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long POLL_NANOS = 500_000;

    private final ByteBuffer file;
    private final int capacity;
    private final ThreadSlots slots;
    private final ThreadLocal<ThreadSlot> slot = ThreadLocal.withInitial(this::takeSlot);

    private JournalWriter(ByteBuffer file) {
        this.file = file;
        this.capacity = file.capacity();
        this.slots = new ThreadSlots(file);
    }

    /** Maps a journal that the parent has created, or will create before long. */
    public static JournalWriter open(Path path) throws IOException {
        for (long since = System.nanoTime(); !Files.exists(path) && System.nanoTime() - since < PATIENCE_NANOS; ) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            file.order(ByteOrder.nativeOrder());
            if (file.capacity() < JournalLayout.RECORDS || file.getLong(0) != JournalLayout.MAGIC) {
                throw new IOException("not a journal: " + path);
            }
            return new JournalWriter(file);
        }
    }

    /** Notes the begin of a call on this thread; returns the id for {@link #callEnded}. */
    public long callBegan(Fn function, String arguments) {
        ThreadSlot mine = slot.get();
        long nanos = System.nanoTime();
        mine.callBegan(function, nanos);
        return append(EventKind.CALL_BEGAN, nanos, mine.thread(), function.ordinal(), -1, arguments);
    }

    /** Notes the end of a call on this thread, also of one that threw. */
    public void callEnded(long id, Fn function, String result) {
        ThreadSlot mine = slot.get();
        long nanos = System.nanoTime();
        mine.callEnded();
        append(EventKind.CALL_ENDED, nanos, mine.thread(), function.ordinal(), id, result);
    }

    /**
     * Notes that a callback was entered on this thread; returns the id for {@link #callbackEnded}. What runs inside is the
     * application's, so the call that it runs in does not count as stuck meanwhile.
     */
    public long callbackBegan(CallbackKind kind, String told) {
        ThreadSlot mine = slot.get();
        long nanos = System.nanoTime();
        mine.callbackBegan(nanos);
        return append(EventKind.CALLBACK_BEGAN, nanos, mine.thread(), kind.ordinal(), -1, told);
    }

    /** Notes that a callback returned on this thread, into the call that it ran in. */
    public void callbackEnded(long id, CallbackKind kind) {
        ThreadSlot mine = slot.get();
        long nanos = System.nanoTime();
        mine.callbackEnded(nanos);
        append(EventKind.CALLBACK_ENDED, nanos, mine.thread(), kind.ordinal(), id, "");
    }

    /** Shows that a call is under way on this thread, without a record of it. */
    void callUnderWay(Fn function) {
        slot.get().callBegan(function, System.nanoTime());
    }

    /** Shows that the call of {@link #callUnderWay} has ended. */
    void callOver() {
        slot.get().callEnded();
    }

    /** Shows that a callback was entered on this thread, without a record of it. */
    void callbackUnderWay() {
        slot.get().callbackBegan(System.nanoTime());
    }

    /** Shows that the callback of {@link #callbackUnderWay} has returned. */
    void callbackOver() {
        slot.get().callbackEnded(System.nanoTime());
    }

    /** Notes a line of the case's own. */
    public void note(String text) {
        ThreadSlot mine = slot.get();
        append(EventKind.NOTE, System.nanoTime(), mine.thread(), 0, -1, text);
    }

    /** Stores the judgement, at most {@link #JUDGEMENT_LIMIT_BYTES} of UTF-8; the last one counts. */
    public void judgement(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > JUDGEMENT_LIMIT_BYTES) {
            throw new IllegalArgumentException("a judgement of " + bytes.length + " bytes");
        }
        INT.setRelease(file, JournalLayout.JUDGEMENT, 0);
        VarHandle.storeStoreFence();
        file.put(JournalLayout.JUDGEMENT + Integer.BYTES, bytes);
        INT.setRelease(file, JournalLayout.JUDGEMENT, bytes.length);
    }

    private ThreadSlot takeSlot() {
        ThreadSlot mine = slots.take();
        String name = Thread.currentThread().getName();
        append(EventKind.THREAD, System.nanoTime(), mine.thread(), 0, -1, name);
        return mine;
    }

    private long append(EventKind kind, long nanos, int thread, int code, long id, String text) {
        byte[] bytes = bounded(text);
        int size = roundedUp(JournalLayout.RECORD_TEXT + bytes.length);
        long at = (long) LONG.getAndAdd(file, JournalLayout.TAIL, (long) size);
        if (at + size > capacity) {
            LONG.getAndAdd(file, JournalLayout.LOST, 1L);
            return at;
        }
        int start = (int) at;
        INT.setRelease(file, start + JournalLayout.RECORD_SIZE, size);
        VarHandle.storeStoreFence(); // whatever a reader finds of the record, it finds its size
        file.putLong(start + JournalLayout.RECORD_NANOS, nanos);
        file.putInt(start + JournalLayout.RECORD_THREAD, thread);
        file.putInt(start + JournalLayout.RECORD_CODE, code);
        file.putLong(start + JournalLayout.RECORD_ID, id < 0 ? at : id);
        file.putInt(start + JournalLayout.RECORD_TEXT_SIZE, bytes.length);
        file.put(start + JournalLayout.RECORD_TEXT, bytes);
        INT.setRelease(file, start + JournalLayout.RECORD_TYPE, kind.ordinal());
        return at;
    }

    private static int roundedUp(int size) {
        return (size + JournalLayout.RECORD_ALIGNMENT - 1) & -JournalLayout.RECORD_ALIGNMENT;
    }

    /** Returns the text's first bytes, without the half of a character. */
    private static byte[] bounded(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        if (whole.length <= TEXT_LIMIT_BYTES) {
            return whole;
        }
        int end = TEXT_LIMIT_BYTES;
        while ((whole[end] & 0xC0) == 0x80) { // the byte behind the cut goes on with a character
            end--;
        }
        return Arrays.copyOf(whole, end);
    }
}
