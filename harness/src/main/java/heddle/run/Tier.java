package heddle.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much time a run takes: the same cases, different budgets. */
public enum Tier {
    /** Does it work at all, in 20 s a backend: a failure does not run again, and a library that fails is not gone through. */
    SMOKE(Duration.ofMillis(15), 1, 250, Duration.ofSeconds(17)),
    /** The everyday gate; meant for 90 s a backend. */
    QUICK(Duration.ofMillis(45), 2, 120, null),
    /** Before a release, each case in a process of its own; meant for 10 min a backend. */
    FULL(Duration.ofMillis(750), 5, 1, null);

    private final Duration budget;
    private final int runsOfAFailure;
    private final int casesToAProcess;
    private final Duration patienceOrNull;

    Tier(Duration budget, int runsOfAFailure, int casesToAProcess, Duration patienceOrNull) {
        this.budget = budget;
        this.runsOfAFailure = runsOfAFailure;
        this.casesToAProcess = casesToAProcess;
        this.patienceOrNull = patienceOrNull;
    }

    /** Returns what the tier spends on each case. */
    public Pace pace() {
        return new Pace(budget, runsOfAFailure, casesToAProcess, Optional.ofNullable(patienceOrNull));
    }

    /** Returns the name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a tier's name. */
    public static Tier parse(String text) {
        return Arrays.stream(values())
                .filter(tier -> tier.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tier '" + text + "'; there are "
                        + Arrays.stream(values()).map(Tier::label).collect(Collectors.joining(", "))));
    }
}
