package heddle.verdict;

import java.util.Collection;
import java.util.Optional;

/**
 * What was found out about one case on one backend, or about everything that was merged.
 *
 * <p>The constants stand in the order in which they win a merge, the strongest first. {@link #PASS} stands above
 * {@link #UNSUPPORTED} and {@link #NOT_APPLICABLE}, because those two say that nothing was judged: beside a pass they
 * take nothing from it and give nothing to it, and only where nothing else was found do they stand for the whole.
 * Whoever merges reports their number beside the merged verdict.
 */
public enum Verdict {
    /** The library ended its process: a signal, an abort, a panic that does not mean "not implemented". */
    CRASH("Crash", Standing.FAILURE),
    /** A call or a callback did not come back within its bound. */
    HANG("Hang", Standing.FAILURE),
    /** The library did something that the clause forbids. */
    VIOLATION("Violation", Standing.FAILURE),
    /** The case was planned and did not run to its end, for a reason that is not the library's. */
    NOT_RUN("NotRun", Standing.UNDECIDED),
    /** The case ran, and what it saw does not decide the clause within its budget. */
    UNKNOWN("Unknown", Standing.UNDECIDED),
    /** The case failed as an issue on record says that it does. */
    WAIVED("Waived", Standing.ACCEPTED),
    /** The case ran to its end and the library kept the clause. */
    PASS("Pass", Standing.ACCEPTED),
    /** The library lacks a function or a feature that the case needs. */
    UNSUPPORTED("Unsupported", Standing.NOT_JUDGED),
    /** The clause does not bind a backend of this profile. */
    NOT_APPLICABLE("NotApplicable", Standing.NOT_JUDGED);

    private enum Standing {
        FAILURE,
        UNDECIDED,
        ACCEPTED,
        NOT_JUDGED
    }

    private final String label;
    private final Standing standing;

    Verdict(String label, Standing standing) {
        this.label = label;
        this.standing = standing;
    }

    /** Returns the name used in every file and report, such as {@code NotRun}. */
    public String label() {
        return label;
    }

    /** Returns the verdict of that exact label, or nothing. */
    public static Optional<Verdict> ofLabel(String label) {
        for (Verdict verdict : values()) {
            if (verdict.label.equals(label)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /** Tells whether the library failed: a crash, a hang or a violation. */
    public boolean isFailure() {
        return standing == Standing.FAILURE;
    }

    /** Tells whether the question is still open: not run, or unknown. */
    public boolean isUndecided() {
        return standing == Standing.UNDECIDED;
    }

    /** Tells whether there was nothing to judge: unsupported, or not applicable. */
    public boolean isNotJudged() {
        return standing == Standing.NOT_JUDGED;
    }

    /** Returns the stronger of two verdicts; commutative, associative and idempotent. */
    public Verdict merge(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the strongest of some verdicts, or nothing when there are none: no verdict is not a pass. */
    public static Optional<Verdict> merge(Collection<Verdict> verdicts) {
        return verdicts.stream().reduce(Verdict::merge);
    }
}
