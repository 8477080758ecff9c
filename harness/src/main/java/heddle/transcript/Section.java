package heddle.transcript;

/** Where a recorded call belongs, as the one who records says before it is made. */
public sealed interface Section {
    /** Before the threads begin. */
    record Prefix() implements Section {}

    /** On a concurrent thread of that number, from 0. */
    record Concurrent(int number) implements Section {}

    /** After the threads have ended. */
    record Suffix() implements Section {}

    /** Nowhere: it is not to be repeated. */
    record Skipped() implements Section {}

    Section PREFIX = new Prefix();
    Section SUFFIX = new Suffix();
    Section SKIPPED = new Skipped();
}
