package heddle.pairs;

import heddle.run.Tier;
import java.time.Duration;

/**
 * How much is spent on each cell.
 *
 * @param rounds how often the calls meet, at least 1
 * @param meetings how many of these must overlap before the cell is left early
 * @param budget how long the rounds may take; four times as long while none has overlapped
 * @param runsOfAFailure how often a failing cell runs in all, at least 1, alone in a process
 * @param cellsToAProcess how many cells one process runs at most
 */
public record SweepPace(int rounds, int meetings, Duration budget, int runsOfAFailure, int cellsToAProcess) {
    public SweepPace {
        if (rounds < 1 || meetings < 1 || budget.isNegative() || runsOfAFailure < 1 || cellsToAProcess < 1) {
            throw new IllegalArgumentException("no pace: " + rounds + " rounds, " + meetings + " meetings, " + budget
                    + ", " + runsOfAFailure + " runs, " + cellsToAProcess + " cells to a process");
        }
    }

    /** Returns the pace of a tier. */
    public static SweepPace of(Tier tier) {
        return switch (tier) {
            case SMOKE -> new SweepPace(4, 1, Duration.ofMillis(10), 2, 400);
            case QUICK -> new SweepPace(8, 2, Duration.ofMillis(20), 2, 400);
            case FULL -> new SweepPace(12, 3, Duration.ofMillis(25), 3, 400);
        };
    }

    /** Returns the pace of a search for the first failure of each cell: alone in a process, until it fails or so long. */
    public static SweepPace untilFailure(Duration budget) {
        return new SweepPace(Integer.MAX_VALUE, Integer.MAX_VALUE, budget, 1, 1);
    }

    /** Tells whether a first failure is searched for: the cell goes on until it fails or its time is over. */
    boolean isSearch() {
        return rounds == Integer.MAX_VALUE;
    }

    /** Returns the pace for a cell that stands alone in its process, where a failure is looked for longer. */
    public SweepPace alone() {
        if (isSearch()) {
            return this;
        }
        return new SweepPace(rounds * 5, meetings * 5, budget.multipliedBy(5), runsOfAFailure, 1);
    }

    /** Returns the pace for cells whose calls have not met yet. */
    SweepPace patient() {
        return new SweepPace(rounds, 1, budget.multipliedBy(5), runsOfAFailure, cellsToAProcess / 2 + 1);
    }

    /** Tells whether a cell goes on after that many rounds. */
    boolean goesOn(long played, long met, long spentNanos) {
        if (played >= rounds && met >= meetings) {
            return false;
        }
        return spentNanos < budget.toNanos() * (met == 0 ? 4 : 1);
    }
}
