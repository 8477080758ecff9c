package heddle.pairs;

import heddle.verdict.Verdict;

/**
 * What a process found out about one cell.
 *
 * @param reason in one line; empty for a pass
 * @param samples how often the calls met
 * @param overlaps in how many of these they were truly under way at once
 */
public record CellOutcome(Verdict verdict, String reason, long samples, long overlaps) {
    /** Makes the outcome of a cell that did not come to its end, for a reason that is not the library's. */
    public static CellOutcome notRun(String reason) {
        return new CellOutcome(Verdict.NOT_RUN, reason, 0, 0);
    }

    /** Tells whether the cell was played and its calls never met, which a longer run may mend. */
    boolean neverMet() {
        return verdict == Verdict.NOT_RUN && samples > 0;
    }
}
