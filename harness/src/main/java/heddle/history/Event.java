package heddle.history;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.Fn;

/**
 * One record of a journal.
 *
 * @param kind what it tells
 * @param nanos when, on the system's monotonic clock
 * @param thread which thread: its number, in the order in which threads made their first record; -1 for none
 * @param code the ordinal of the function or callback kind
 * @param id what ties an end to its begin
 * @param text arguments, result, or words; bounded
 */
public record Event(EventKind kind, long nanos, int thread, int code, long id, String text) {
    static final Fn[] FUNCTIONS = Fn.values(); // which makes a copy each time
    static final CallbackKind[] CALLBACK_KINDS = CallbackKind.values();

    /** Returns the function of a call's begin or end. */
    @SuppressWarnings("EnumOrdinal") // the writer of the journal is of the same build
    public Fn function() {
        return FUNCTIONS[code];
    }

    /** Returns the kind of a callback's begin or end. */
    @SuppressWarnings("EnumOrdinal") // the writer of the journal is of the same build
    public CallbackKind callbackKind() {
        return CALLBACK_KINDS[code];
    }
}
