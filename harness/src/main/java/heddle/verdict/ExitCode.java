package heddle.verdict;

import java.util.Collection;
import java.util.Optional;

/** How the {@code heddle} command ends, as the number that a shell or a CI job sees. */
public enum ExitCode {
    /** Every selected clause that could be judged holds. */
    HOLDS(0, "all selected clauses hold"),
    /** The library failed somewhere. */
    FAILED(1, "at least one Violation, Crash or Hang"),
    /** The command line, a descriptor or the machine is not as it must be; nothing was judged. */
    USAGE(2, "wrong usage or configuration"),
    /** Nothing failed, and something stayed open. */
    INCOMPLETE(3, "incomplete: something did not run or could not be decided"),
    /** Heddle itself is wrong. */
    FAULT(4, "a fault in Heddle itself");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Returns the number, 0 to 4. */
    public int code() {
        return code;
    }

    /** Returns what the number means, as half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Returns the exit code with that number, or nothing. */
    public static Optional<ExitCode> ofCode(int code) {
        for (ExitCode exitCode : values()) {
            if (exitCode.code == code) {
                return Optional.of(exitCode);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the exit code of a run that came to these verdicts. A failure outweighs what stayed open. A run in which
     * nothing was judged, because it had no case or because every case was unsupported or not applicable, shows no
     * clause to hold and is therefore incomplete.
     */
    public static ExitCode of(Collection<Verdict> verdicts) {
        return Verdict.merge(verdicts).map(ExitCode::ofMerged).orElse(INCOMPLETE);
    }

    private static ExitCode ofMerged(Verdict merged) {
        return switch (merged) {
            case CRASH, HANG, VIOLATION -> FAILED;
            case NOT_RUN, UNKNOWN, UNSUPPORTED, NOT_APPLICABLE -> INCOMPLETE;
            case WAIVED, PASS -> HOLDS;
        };
    }
}
