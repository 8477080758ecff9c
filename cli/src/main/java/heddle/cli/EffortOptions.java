package heddle.cli;

import heddle.run.Tier;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how much a command runs, and how. */
final class EffortOptions {
    @Option(names = "--tier", paramLabel = "TIER", description = "smoke, quick (default) or full")
    private String tier = "quick";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Deterministic cases at once. Default: the number of cores")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice. Default: 1")
    private long seed = 1;

    Tier tier() {
        try {
            return Tier.parse(tier);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--tier: " + e.getMessage(), e);
        }
    }

    int jobs() {
        if (jobs < 1) {
            throw new UsageProblem("--jobs: " + jobs + " is not a positive number");
        }
        return jobs;
    }

    long seed() {
        return seed;
    }

    /** Returns the options as words, for the record of the run. */
    List<String> words() {
        return List.of("--tier", tier, "--jobs", Integer.toString(jobs), "--seed", Long.toString(seed));
    }
}
