package heddle.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much time a run takes: the same cases, different budgets. */
public enum Tier {
    /** Does it work at all: under 20 s a backend. */
    SMOKE(Duration.ofMillis(150), 1),
    /** The everyday gate: under 90 s a backend. */
    QUICK(Duration.ofMillis(500), 2),
    /** Before a release: under 10 min a backend. */
    FULL(Duration.ofSeconds(8), 10);

    private final Duration budget;
    private final int runsOfAFailure;

    Tier(Duration budget, int runsOfAFailure) {
        this.budget = budget;
        this.runsOfAFailure = runsOfAFailure;
    }

    /** Returns how long a statistical case repeats. */
    public Duration budget() {
        return budget;
    }

    /** Returns how often a failing case runs in all, each time in a fresh process, for its rate. */
    public int runsOfAFailure() {
        return runsOfAFailure;
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
