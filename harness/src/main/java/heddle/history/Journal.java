package heddle.history;

import static heddle.history.JournalLayout.INT;
import static heddle.history.JournalLayout.LONG;

import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parent's side of a journal: creates the file, watches the slots, and reads what a dead worker left. */
@SuppressWarnings("EnumOrdinal") // the reader and the writer of a journal are of one build
public final class Journal implements AutoCloseable {
    private static final int CAPACITY_BYTES = 4 * 1024 * 1024;

    /** A call that has not returned: which thread makes it, and since when on the monotonic clock. */
    public record PendingCall(int thread, Fn function, long sinceNanos) {}

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer file;

    private Journal(Path path, FileChannel channel, ByteBuffer file) {
        this.path = path;
        this.channel = channel;
        this.file = file;
    }

    /** Creates an empty journal with all its blocks, so that a full disk shows here and not as a fault in the worker. */
    public static Journal create(Path path) throws IOException {
        byte[] zeros = new byte[CAPACITY_BYTES];
        ByteBuffer head = ByteBuffer.wrap(zeros).order(ByteOrder.nativeOrder());
        head.putLong(0, JournalLayout.MAGIC);
        head.putLong(JournalLayout.CAPACITY, CAPACITY_BYTES);
        head.putLong(JournalLayout.TAIL, JournalLayout.RECORDS);
        Path unfinished = path.resolveSibling(path.getFileName() + ".new"); // whoever waits for it finds it whole
        Files.write(unfinished, zeros);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        return open(path);
    }

    /**
     * Opens a journal of a worker that lives or is gone.
     *
     * @throws IOException if the file is no journal, or lacks its end
     */
    public static Journal open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), CAPACITY_BYTES));
            file.order(ByteOrder.nativeOrder());
            check(path, file);
            return new Journal(path, channel, file);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void check(Path path, ByteBuffer file) throws IOException {
        if (file.capacity() < JournalLayout.RECORDS || file.getLong(0) != JournalLayout.MAGIC) {
            throw new IOException("not a journal: " + path);
        }
        long tail = (long) LONG.getAcquire(file, JournalLayout.TAIL);
        if (file.getLong(JournalLayout.CAPACITY) != CAPACITY_BYTES || tail < JournalLayout.RECORDS) {
            throw new IOException("a journal with a damaged head: " + path);
        }
        if (file.capacity() < Math.min(tail, CAPACITY_BYTES)) {
            throw new IOException("a journal without its end: " + path);
        }
    }

    /** Returns the calls that are under way, outside callbacks. */
    public List<PendingCall> pendingCalls() {
        List<PendingCall> pending = new ArrayList<>();
        long used = Math.min((long) LONG.getAcquire(file, JournalLayout.SLOTS_USED), JournalLayout.SLOT_COUNT);
        for (int i = 0; i < used; i++) {
            int at = JournalLayout.slot(i);
            long call = (long) LONG.getAcquire(file, at + JournalLayout.SLOT_CALL);
            if (call > 0 && call <= Event.FUNCTIONS.length) {
                pending.add(new PendingCall(
                        (int) (long) LONG.getOpaque(file, at + JournalLayout.SLOT_THREAD),
                        Event.FUNCTIONS[(int) call - 1],
                        (long) LONG.getOpaque(file, at + JournalLayout.SLOT_SINCE)));
            }
        }
        return pending;
    }

    /** Returns how many calls have returned. */
    public long calls() {
        long sum = 0;
        for (int i = 0; i < JournalLayout.SLOT_COUNT; i++) {
            sum += (long) LONG.getOpaque(file, JournalLayout.slot(i) + JournalLayout.SLOT_CALLS);
        }
        return sum;
    }

    /** Returns the judgement's text, if the worker came so far. */
    public Optional<String> judgement() {
        int size = (int) INT.getAcquire(file, JournalLayout.JUDGEMENT);
        if (size <= 0 || size > JournalLayout.JUDGEMENT_BYTES - Integer.BYTES) {
            return Optional.empty();
        }
        byte[] bytes = new byte[size];
        file.get(JournalLayout.JUDGEMENT + Integer.BYTES, bytes);
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns the finished records in file order, at most the last {@code limit}; a note tells where damage begins. */
    public List<Event> events(int limit) {
        List<Event> events = new RecordReader(file).events();
        return events.subList(Math.max(0, events.size() - limit), events.size());
    }

    /** Tells whether the worker has written anything yet. */
    public boolean hasRecords() {
        return (long) LONG.getAcquire(file, JournalLayout.TAIL) > JournalLayout.RECORDS;
    }

    /** Returns how many records did not fit. */
    public long lost() {
        return (long) LONG.getOpaque(file, JournalLayout.LOST);
    }

    /** Cuts the file behind its last record; nothing may be read or written after. */
    public void trim() throws IOException {
        long end = Math.min((long) LONG.getAcquire(file, JournalLayout.TAIL), file.capacity());
        try (FileChannel writable = FileChannel.open(path, StandardOpenOption.WRITE)) {
            writable.truncate(end);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
