package heddle.run;

import java.time.Duration;

/**
 * One case on one backend in memory, to be run once for its verdict alone.
 *
 * @param budget how long it repeats, if it is statistical
 * @param alone whether it needs the cores for its own threads
 */
public record Trial(BackendUnderTest backend, SuiteCase suiteCase, Duration budget, long seed, boolean alone) {
    public Trial {
        if (budget.isNegative()) {
            throw new IllegalArgumentException("a negative budget: " + budget);
        }
    }
}
