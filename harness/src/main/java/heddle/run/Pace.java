package heddle.run;

import java.time.Duration;

/**
 * How much is spent on each case.
 *
 * @param budget how long a statistical case repeats
 * @param runsOfAFailure how often a failing case runs in all, at least once, each time in another process
 * @param casesToAProcess how many cases one process runs at most, at least 1
 */
public record Pace(Duration budget, int runsOfAFailure, int casesToAProcess) {
    public Pace {
        if (budget.isNegative() || runsOfAFailure < 1 || casesToAProcess < 1) {
            throw new IllegalArgumentException(
                    "no pace: " + budget + ", " + runsOfAFailure + " runs, " + casesToAProcess + " cases to a process");
        }
    }

    /** Returns the same pace with another budget. */
    public Pace withBudget(Duration other) {
        return new Pace(other, runsOfAFailure, casesToAProcess);
    }

    /** Returns the same pace with every case in a process of its own. */
    public Pace isolated() {
        return new Pace(budget, runsOfAFailure, 1);
    }
}
