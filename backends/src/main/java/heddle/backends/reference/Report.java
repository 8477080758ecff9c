package heddle.backends.reference;

/**
 * An operation whose end is known before its callback fires.
 *
 * @param outcome what its callback is told
 * @param cancelled what its callback is told if the instance is dropped first
 */
record Report(Outcome outcome, Outcome cancelled) implements Completion {
    private static final String DROPPED = "the instance was dropped first";

    /** Makes a report that is cancelled with that status. */
    static Report of(Outcome outcome, int cancelStatus) {
        return new Report(outcome, new Outcome(cancelStatus, 0, 0, DROPPED, null));
    }

    /** Makes a report about a popped error scope, which brings an error type whatever its status. */
    static Report ofScope(Outcome outcome, int cancelStatus, int noErrorType) {
        return new Report(outcome, new Outcome(cancelStatus, 0, noErrorType, DROPPED, null));
    }

    @Override
    public Outcome complete() {
        return outcome;
    }

    @Override
    public Outcome cancel() {
        return cancelled;
    }
}
