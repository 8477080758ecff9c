package heddle.cli;

import heddle.run.Jobs;
import heddle.run.Tier;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how much a command runs, and how. */
final class EffortOptions {
    @Option(names = "--tier", paramLabel = "TIER", description = "smoke, quick (default) or full")
    private String tier = "quick";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = {
                "Processes that run deterministic cases at once.",
                "Default: three times the number of cores, since many of them wait for the library."
            })
    private int jobs = 3 * Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--jobs-statistical",
            paramLabel = "N",
            description = {
                "Statistical cases at once. Default: 1.",
                "They need the cores for their own threads: more at once see fewer races."
            })
    private int statisticalJobs = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice. Default: 1")
    private long seed = 1;

    Tier tier() {
        try {
            return Tier.parse(tier);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--tier: " + e.getMessage(), e);
        }
    }

    Jobs jobs() {
        return new Jobs(positive("--jobs", jobs), positive("--jobs-statistical", statisticalJobs));
    }

    private static int positive(String option, int value) {
        if (value < 1) {
            throw new UsageProblem(option + ": " + value + " is not a positive number");
        }
        return value;
    }

    long seed() {
        return seed;
    }

    /** Returns the options as words, for the record of the run. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("--tier", tier, "--jobs", Integer.toString(jobs)));
        words.addAll(
                statisticalJobs == 1 ? List.of() : List.of("--jobs-statistical", Integer.toString(statisticalJobs)));
        words.addAll(List.of("--seed", Long.toString(seed)));
        return words;
    }
}
