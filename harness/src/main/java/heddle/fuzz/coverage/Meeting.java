package heddle.fuzz.coverage;

/** How the times of two calls lay, of which A began first. */
public enum Meeting {
    /** B began during A and ended after it. */
    ACROSS,
    /** B began and ended during A. */
    INSIDE,
    /** B began just after A had ended. */
    NEAR
}
