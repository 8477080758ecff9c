package heddle.fuzz.session;

/**
 * What a session did in all.
 *
 * @param programs how many programs were played
 * @param plays how many plays these were
 * @param undecided how many histories no oracle could decide
 * @param refused how many programs were made and not legal, which is a fault of Heddle's
 * @param unconfirmed how many failures did not come again in fresh processes
 */
public record FuzzTotals(long programs, long plays, long undecided, long refused, long unconfirmed) {
    /** The totals of a session that has not begun. */
    public static final FuzzTotals NONE = new FuzzTotals(0, 0, 0, 0, 0);

    /** Returns these and others together. */
    public FuzzTotals plus(FuzzTotals other) {
        return new FuzzTotals(
                programs + other.programs,
                plays + other.plays,
                undecided + other.undecided,
                refused + other.refused,
                unconfirmed + other.unconfirmed);
    }

    FuzzTotals plus(FuzzRun run) {
        return new FuzzTotals(
                programs + run.programs(),
                plays + run.plays(),
                undecided + run.undecided(),
                refused + run.refused(),
                unconfirmed);
    }

    FuzzTotals oneUnconfirmed() {
        return new FuzzTotals(programs, plays, undecided, refused, unconfirmed + 1);
    }
}
