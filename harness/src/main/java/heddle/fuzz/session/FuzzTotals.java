package heddle.fuzz.session;

/**
 * What a session did in all.
 *
 * @param programs how many programs were played
 * @param plays how many plays these were
 * @param undecided how many histories no oracle could decide
 * @param judgeNanos how long the judging of the plays took
 * @param refused how many programs were made and not legal, which is a fault of Heddle's
 * @param cells how many cells are covered: ways in which two functions can meet
 * @param unconfirmed how many failures did not come again in fresh processes
 */
public record FuzzTotals(
        long programs, long plays, long undecided, long judgeNanos, long refused, long cells, long unconfirmed) {
    /** The totals of a session that has not begun. */
    public static final FuzzTotals NONE = new FuzzTotals(0, 0, 0, 0, 0, 0, 0);

    /** Returns these and those of another backend together. */
    public FuzzTotals plus(FuzzTotals other) {
        return new FuzzTotals(
                programs + other.programs,
                plays + other.plays,
                undecided + other.undecided,
                judgeNanos + other.judgeNanos,
                refused + other.refused,
                cells + other.cells,
                unconfirmed + other.unconfirmed);
    }

    /** Returns these and those of a process, which counted the cells of all before it. */
    FuzzTotals plus(FuzzRun run) {
        return new FuzzTotals(
                programs + run.programs(),
                plays + run.plays(),
                undecided + run.undecided(),
                judgeNanos + run.judgeNanos(),
                refused + run.refused(),
                Math.max(cells, run.cells()),
                unconfirmed);
    }

    FuzzTotals oneUnconfirmed() {
        return new FuzzTotals(programs, plays, undecided, judgeNanos, refused, cells, unconfirmed + 1);
    }
}
