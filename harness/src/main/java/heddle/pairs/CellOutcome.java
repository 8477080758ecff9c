package heddle.pairs;

import heddle.verdict.Verdict;
import java.time.Duration;

/**
 * What a process found out about one cell.
 *
 * @param reason in one line; empty for a pass
 * @param samples how often the calls met
 * @param overlaps in how many of these they were truly under way at once
 * @param raced how long its calls were let go at once, again and again, until the cell was over or failed; zero where they
 *     only followed one another
 */
public record CellOutcome(Verdict verdict, String reason, long samples, long overlaps, Duration raced) {
    /** Makes the outcome of a cell whose calls did not race. */
    static CellOutcome notRaced(Verdict verdict, String reason) {
        return new CellOutcome(verdict, reason, 0, 0, Duration.ZERO);
    }

    /** Makes the outcome of a cell that did not come to its end, for a reason that is not the library's. */
    public static CellOutcome notRun(String reason) {
        return notRaced(Verdict.NOT_RUN, reason);
    }

    /** Tells whether the cell was played and its calls never met, which a longer run may mend. */
    boolean neverMet() {
        return verdict == Verdict.NOT_RUN && samples > 0;
    }

    /** Returns the same with other words. */
    CellOutcome because(String why) {
        return new CellOutcome(verdict, why, samples, overlaps, raced);
    }

    /** Returns the same with another verdict. */
    CellOutcome judged(Verdict other) {
        return new CellOutcome(other, reason, samples, overlaps, raced);
    }
}
