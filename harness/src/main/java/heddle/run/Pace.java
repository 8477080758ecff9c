package heddle.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How much is spent on each case.
 *
 * @param budget how long a statistical case repeats
 * @param runsOfAFailure how often a failing case runs in all, at least once, each time in another process
 * @param casesToAProcess how many cases one process runs at most, at least 1
 * @param patience how long a run may take for each backend once it has failed; the rest does not run then
 */
public record Pace(Duration budget, int runsOfAFailure, int casesToAProcess, Optional<Duration> patience) {
    public Pace {
        if (budget.isNegative() || runsOfAFailure < 1 || casesToAProcess < 1) {
            throw new IllegalArgumentException(
                    "no pace: " + budget + ", " + runsOfAFailure + " runs, " + casesToAProcess + " cases to a process");
        }
    }

    /** A pace at which every case runs. */
    public Pace(Duration budget, int runsOfAFailure, int casesToAProcess) {
        this(budget, runsOfAFailure, casesToAProcess, Optional.empty());
    }

    /** Returns the same pace with another budget. */
    public Pace withBudget(Duration other) {
        return new Pace(other, runsOfAFailure, casesToAProcess, patience);
    }

    /** Returns the same pace with every case in a process of its own. */
    public Pace isolated() {
        return new Pace(budget, runsOfAFailure, 1, patience);
    }
}
