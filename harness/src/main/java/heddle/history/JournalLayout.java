package heddle.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where things stand in a journal file. All offsets and sizes are in bytes, integers in native order.
 *
 * <p>IMPLEMENTATION NOTES. A record is reserved by adding its size to the tail, then filled: its size first, its type
 * last, both ordered against the rest. A reader that sees a type sees the whole record, and steps over one that its thread
 * never finished: by its size where that was written, else over the zeros, since nothing else of it can be there. Slots hold
 * what each thread is doing now; they stay current when the records are full. All survive the death of the process, since
 * the pages belong to the file.
 */
final class JournalLayout {
    static final long MAGIC = 0x48_45_44_44_4C_45_4A_31L; // "HEDDLEJ1"
    /** How large the file was made; it is shorter only once it was trimmed to its tail. */
    static final int CAPACITY = 8;
    /** Where the next record goes; beyond the capacity when records were lost. */
    static final int TAIL = 16;

    static final int LOST = 24;
    static final int SLOTS_USED = 32;
    /** How many threads have had a number. */
    static final int THREADS = 40;

    static final int JUDGEMENT = 4096;
    static final int JUDGEMENT_BYTES = 256 * 1024;

    static final int SLOTS = JUDGEMENT + JUDGEMENT_BYTES;
    static final int SLOT_COUNT = 512;
    static final int SLOT_BYTES = 32;
    /** In a slot: 0 when idle or in a callback, else 1 + the ordinal of the function being called. */
    static final int SLOT_CALL = 0;
    /** In a slot: when that call began, moved on by the time that callbacks took inside it. */
    static final int SLOT_SINCE = 8;
    /** In a slot: how many calls have ended. */
    static final int SLOT_CALLS = 16;
    /** In a slot: the number of the thread that has it, or had it last. */
    static final int SLOT_THREAD = 24;

    static final int RECORDS = SLOTS + SLOT_COUNT * SLOT_BYTES;
    static final int RECORD_ALIGNMENT = 8;
    static final int RECORD_SIZE = 0;
    static final int RECORD_TYPE = 4;
    static final int RECORD_NANOS = 8;
    static final int RECORD_THREAD = 16;
    static final int RECORD_CODE = 20;
    static final int RECORD_ID = 24;
    static final int RECORD_TEXT_SIZE = 32;
    static final int RECORD_TEXT = 36;

    static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private JournalLayout() {}

    static int slot(int index) {
        return SLOTS + index * SLOT_BYTES;
    }
}
