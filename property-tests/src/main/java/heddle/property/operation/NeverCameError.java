package heddle.property.operation;

/** A callback did not come, however long its case pumped: a violation of ASY-1 whatever that case is about. */
public final class NeverCameError extends AssertionError {
    private static final long serialVersionUID = 1;

    NeverCameError(String callback, long patienceMillis) {
        super(callback + " did not come in " + patienceMillis + " ms of pumping");
    }
}
