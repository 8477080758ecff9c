package heddle.fuzz.session;

/**
 * What a session did in all.
 *
 * @param programs how many programs were played
 * @param plays how many plays these were
 * @param undecided how many histories no oracle could decide
 * @param unconfirmed how many failures did not come again in fresh processes
 */
public record FuzzTotals(long programs, long plays, long undecided, long unconfirmed) {
    FuzzTotals plus(FuzzRun run) {
        return new FuzzTotals(
                programs + run.programs(), plays + run.plays(), undecided + run.undecided(), unconfirmed);
    }

    FuzzTotals oneUnconfirmed() {
        return new FuzzTotals(programs, plays, undecided, unconfirmed + 1);
    }
}
