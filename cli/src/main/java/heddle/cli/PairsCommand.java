package heddle.cli;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.pairs.Cell;
import heddle.pairs.SweepPace;
import heddle.run.Tier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heddle pairs}: every pair of functions on shared objects, two calls at once. */
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        description = "Calls every two functions at once, in each way in which their calls can share objects.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no cell failed",
            "1:at least one Violation, Crash or Hang",
            "2:wrong usage or configuration",
            "3:incomplete: some cell did not run or could not be decided",
            "4:a fault in Heddle itself"
        })
final class PairsCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int MOST_SECONDS = 3600;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Mixin
    private CellOptions cells = new CellOptions();

    @Option(names = "--tier", paramLabel = "TIER", description = "smoke, quick (default) or full")
    private String tier = "quick";

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "Instead of a tier: race each cell alone in a process until it fails, for at most so long")
    private @Nullable Integer budgetSeconds;

    @Option(names = "--jobs", paramLabel = "N", description = "Processes at once. Default: one for every two cores")
    private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice. Default: 1")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder, new or empty. Default: results/TIME")
    private @Nullable Path out;

    @Option(names = "--offline", description = "Never ask the network; what is not in the cache is missing")
    private boolean offline;

    @Option(names = "--json", description = "Print pairs.json instead of the summary")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        return Interruption.during(spec.commandLine().getErr(), this::sweep);
    }

    private int sweep(Interruption interruption) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Tier budgets = tier();
        SweepPace pace = pace(budgets);
        if (jobs < 1) {
            throw new UsageProblem("--jobs: " + jobs + " is not a positive number");
        }
        ClauseCatalogue clauses = ClauseCatalogue.load();
        List<BackendDescriptor> descriptors = backends.chosen();
        descriptors.forEach(backends::profileOf); // a wrong one is refused before anything is written
        List<Cell> chosen = cells.chosen(seed);
        Preparation preparation = new Preparation(
                clauses, offline ? Fetching.NEVER : Fetching.WHEN_MISSING, line -> err.println("heddle: " + line));
        List<ResolvedBackend> resolved = new ArrayList<>();
        for (BackendDescriptor descriptor : descriptors) {
            resolved.add(preparation.resolve(descriptor));
        }
        Path folder = out != null
                ? out
                : Path.of("results", LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
        try (ResultsFolder results = ResultsFolder.create(folder, words())) {
            PairSession session = new PairSession(
                    preparation,
                    results,
                    new Console(spec.commandLine().getOut(), err, json),
                    new PairSession.Terms(budgets, pace, jobs, seed, String.join(" ", words())));
            return session.run(resolved, backends::profileOf, chosen, interruption)
                    .code();
        }
    }

    private Tier tier() {
        try {
            return Tier.parse(tier);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--tier: " + e.getMessage(), e);
        }
    }

    private SweepPace pace(Tier budgets) {
        if (budgetSeconds == null) {
            return SweepPace.of(budgets);
        }
        if (budgetSeconds < 1 || budgetSeconds > MOST_SECONDS) {
            throw new UsageProblem("--budget: " + budgetSeconds + " is not between 1 and " + MOST_SECONDS);
        }
        return SweepPace.untilFailure(Duration.ofSeconds(budgetSeconds));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("pairs"));
        words.addAll(backends.words());
        words.addAll(cells.words());
        if (budgetSeconds != null) {
            words.addAll(List.of("--budget", Integer.toString(budgetSeconds)));
        }
        words.addAll(List.of("--tier", tier, "--jobs", Integer.toString(jobs), "--seed", Long.toString(seed)));
        return words;
    }
}
