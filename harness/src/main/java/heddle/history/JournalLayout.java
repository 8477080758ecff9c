package heddle.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where things stand in a journal file. All offsets and sizes are in bytes, integers in native order.
 *
 * <p>IMPLEMENTATION NOTES. A record is reserved by adding its size to the tail, then filled, and its type is written last
 * with release semantics: a reader that sees a type sees the whole record, and steps over one that its thread never
 * finished. Slots hold what each thread is doing now; they stay current when the records are full. Both survive the death
 * of the process, since the pages belong to the file.
 */
final class JournalLayout {
    static final long MAGIC = 0x48_45_44_44_4C_45_4A_31L; // "HEDDLEJ1"
    static final int TAIL = 16;
    static final int LOST = 24;
    static final int SLOTS_USED = 32;

    static final int JUDGEMENT = 4096;
    static final int JUDGEMENT_BYTES = 64 * 1024;

    static final int SLOTS = JUDGEMENT + JUDGEMENT_BYTES;
    static final int SLOT_COUNT = 512;
    static final int SLOT_BYTES = 32;
    /** In a slot: 0 when idle, else 1 + the ordinal of the function being called. */
    static final int SLOT_CALL = 0;
    /** In a slot: when that call began. */
    static final int SLOT_SINCE = 8;
    /** In a slot: how many calls have ended. */
    static final int SLOT_CALLS = 16;

    static final int RECORDS = SLOTS + SLOT_COUNT * SLOT_BYTES;
    static final int RECORD_SIZE = 0;
    static final int RECORD_TYPE = 4;
    static final int RECORD_NANOS = 8;
    static final int RECORD_SLOT = 16;
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
