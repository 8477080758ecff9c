package heddle.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much time a run takes: the same cases, different budgets. */
public enum Tier {
    /** Does it work at all; a failure does not run again. Meant for 20 s a backend that keeps the contract. */
    SMOKE(Duration.ofMillis(15), 1, 250),
    /** The everyday gate; meant for 90 s a backend. */
    QUICK(Duration.ofMillis(45), 2, 120),
    /** Before a release, each case in a process of its own; meant for 10 min a backend. */
    FULL(Duration.ofMillis(750), 5, 1);

    private final Duration budget;
    private final int runsOfAFailure;
    private final int casesToAProcess;

    Tier(Duration budget, int runsOfAFailure, int casesToAProcess) {
        this.budget = budget;
        this.runsOfAFailure = runsOfAFailure;
        this.casesToAProcess = casesToAProcess;
    }

    /** Returns what the tier spends on each case. */
    public Pace pace() {
        return new Pace(budget, runsOfAFailure, casesToAProcess);
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
