package heddle.probe;

/**
 * What came of the example call of one function.
 *
 * @param standing whether cases may call it
 * @param reason why it is not simply implemented, in one line; empty if it is
 */
public record FunctionOutcome(Standing standing, String reason) {
    /** Where a function stands. */
    public enum Standing {
        /** Its example went well. */
        IMPLEMENTED,
        /** The library lacks its symbol or says itself that it is not implemented: cases that need it are Unsupported. */
        NOT_IMPLEMENTED,
        /** Its example crashed, hung or brought an error. Cases call it nevertheless, and show the failure. */
        OTHERWISE_FAILED,
        /** No process came to its example. Cases call it nevertheless. */
        NOT_PROBED
    }

    static final FunctionOutcome IMPLEMENTED = new FunctionOutcome(Standing.IMPLEMENTED, "");

    static FunctionOutcome notImplemented(String reason) {
        return new FunctionOutcome(Standing.NOT_IMPLEMENTED, reason);
    }

    static FunctionOutcome notProbed(String reason) {
        return new FunctionOutcome(Standing.NOT_PROBED, reason);
    }

    static FunctionOutcome otherwiseFailed(String reason) {
        return new FunctionOutcome(Standing.OTHERWISE_FAILED, reason);
    }
}
