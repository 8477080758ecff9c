package heddle.history;

/** What a journal record tells. The order is part of the file format; 0 means an unfinished record. */
public enum EventKind {
    UNFINISHED,
    /** A thread made its first call; the text is its name. */
    THREAD,
    /** A call began; the code is the function, the text its arguments. */
    CALL_BEGAN,
    /** A call returned; the text is its result. */
    CALL_ENDED,
    /** A callback was entered; the code is its kind, the text what it was told. */
    CALLBACK_BEGAN,
    /** A callback returned. */
    CALLBACK_ENDED,
    /** A line of the case's own. */
    NOTE
}
