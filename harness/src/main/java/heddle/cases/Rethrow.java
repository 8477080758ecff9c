package heddle.cases;

/** Hands a throwable of another thread on without hiding its type. */
final class Rethrow {
    private Rethrow() {}

    /** Returns an unchecked throwable as it is to be thrown, and wraps a checked one; an Error is thrown at once. */
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }
}
