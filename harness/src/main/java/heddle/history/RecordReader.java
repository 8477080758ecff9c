package heddle.history;

import static heddle.history.JournalLayout.INT;
import static heddle.history.JournalLayout.LONG;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of a journal, also while they are written.
 *
 * <p>A library that writes through wild pointers can reach the mapped file, so nothing in a record is believed unchecked.
 */
@SuppressWarnings("EnumOrdinal") // the reader and the writer of a journal are of one build
final class RecordReader {
    private static final EventKind[] KINDS = EventKind.values(); // which makes a copy each time

    private final ByteBuffer file;
    private final int end;

    RecordReader(ByteBuffer file) {
        this.file = file;
        this.end = (int) Math.min((long) LONG.getAcquire(file, JournalLayout.TAIL), file.capacity());
    }

    /** Returns the finished records up to the first damage, which a note of no thread names. */
    List<Event> events() {
        List<Event> events = new ArrayList<>();
        int at = JournalLayout.RECORDS;
        while (at + JournalLayout.RECORD_TEXT <= end) {
            int size = (int) INT.getAcquire(file, at + JournalLayout.RECORD_SIZE);
            if (size == 0) { // reserved by a thread that came no further: all zeros up to the next record
                at += JournalLayout.RECORD_ALIGNMENT;
                continue;
            }
            int type = (int) INT.getAcquire(file, at + JournalLayout.RECORD_TYPE);
            if (!isRecord(at, size, type)) {
                events.add(damage(at, events));
                break;
            }
            if (type != EventKind.UNFINISHED.ordinal()) {
                events.add(event(at, KINDS[type]));
            }
            at += size;
        }
        return events;
    }

    private boolean isRecord(int at, int size, int type) {
        if (size < JournalLayout.RECORD_TEXT
                || size % JournalLayout.RECORD_ALIGNMENT != 0
                || size > end - at
                || type < 0
                || type >= KINDS.length) {
            return false;
        }
        int textSize = file.getInt(at + JournalLayout.RECORD_TEXT_SIZE);
        int code = file.getInt(at + JournalLayout.RECORD_CODE);
        return type == EventKind.UNFINISHED.ordinal()
                || (textSize >= 0
                        && textSize <= size - JournalLayout.RECORD_TEXT
                        && code >= 0
                        && code < codes(KINDS[type]));
    }

    private static int codes(EventKind kind) {
        return switch (kind) {
            case CALL_BEGAN, CALL_ENDED -> Event.FUNCTIONS.length;
            case CALLBACK_BEGAN, CALLBACK_ENDED -> Event.CALLBACK_KINDS.length;
            case THREAD, NOTE, UNFINISHED -> 1;
        };
    }

    private static Event damage(int at, List<Event> before) {
        long nanos = before.isEmpty() ? 0 : before.get(before.size() - 1).nanos();
        return new Event(EventKind.NOTE, nanos, -1, 0, at, "the journal is damaged from byte " + at + " on");
    }

    private Event event(int at, EventKind kind) {
        byte[] text = new byte[file.getInt(at + JournalLayout.RECORD_TEXT_SIZE)];
        file.get(at + JournalLayout.RECORD_TEXT, text);
        return new Event(
                kind,
                file.getLong(at + JournalLayout.RECORD_NANOS),
                file.getInt(at + JournalLayout.RECORD_THREAD),
                file.getInt(at + JournalLayout.RECORD_CODE),
                file.getLong(at + JournalLayout.RECORD_ID),
                new String(text, StandardCharsets.UTF_8));
    }
}
