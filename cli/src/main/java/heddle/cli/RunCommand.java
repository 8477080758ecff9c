package heddle.cli;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.run.CaseIndex;
import heddle.run.Jobs;
import heddle.run.Pace;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import heddle.verdict.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heddle run}: runs cases on backends, writes the results folder and prints the table. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the cases on the backends and says which clauses hold.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all selected clauses hold",
            "1:at least one Violation, Crash or Hang",
            "2:wrong usage or configuration",
            "3:incomplete: something did not run or could not be decided",
            "4:a fault in Heddle itself"
        })
final class RunCommand implements Callable<Integer> {
    private static final Set<String> BESIDE_RESUME = Set.of("--resume", "--offline", "--json");

    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Option(
            names = "--isolate",
            description = "Run each case in a process of its own in every tier, as the full tier does")
    private boolean isolate;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "How long each statistical case repeats: 250ms, 30s or 10m. Default: as the tier says")
    private @Nullable String budget;

    @Option(
            names = "--validation-layer",
            description = {
                "Run Vulkan backends under VK_LAYER_KHRONOS_validation, each case in a process of its own.",
                "What it says is listed by itself and fails no clause. Timing differs: races may hide."
            })
    private boolean validationLayer;

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder, new or empty. Default: results/TIME")
    private @Nullable Path out;

    @Option(names = "--resume", paramLabel = "DIR", description = "Finish the run in this folder, with its own options")
    private @Nullable Path resume;

    @Option(names = "--offline", description = "Never ask the network; what is not in the cache is missing")
    private boolean offline;

    @Option(names = "--json", description = "Print results.json instead of the table")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (resume == null) {
            Path folder = out != null ? out : ResultsFolder.fresh();
            return during(this, () -> ResultsFolder.create(folder, words()));
        }
        Path folder = resume;
        refuseOptionsBesideResume();
        RunCommand begun = new RunCommand();
        new CommandLine(begun).parseArgs(ResultsFolder.words(folder).toArray(String[]::new));
        return during(begun, () -> ResultsFolder.resume(folder));
    }

    private int during(RunCommand selected, Opening opening) throws Exception {
        return Interruption.during(
                spec.commandLine().getErr(), interruption -> session(selected, opening, interruption));
    }

    /** Opens the results folder only when everything that the run needs was found. */
    private interface Opening {
        ResultsFolder open();
    }

    private int session(RunCommand selected, Opening opening, Interruption interruption) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Tier budgets = selected.effort.tier();
        Jobs jobs = selected.effort.jobs();
        ClauseCatalogue clauses = ClauseCatalogue.load();
        List<BackendDescriptor> descriptors = selected.backends.chosen();
        descriptors.forEach(selected.backends::profileOf); // a wrong one is refused before anything is written
        Optional<Path> layer = selected.validationLayer ? Optional.of(ValidationLane.find()) : Optional.empty();
        List<SuiteCase> chosen = selected.cases.chosen(CaseIndex.load(clauses));
        Preparation preparation = new Preparation(
                clauses, offline ? Fetching.NEVER : Fetching.WHEN_MISSING, line -> err.println("heddle: " + line));
        List<ResolvedBackend> resolved = new ArrayList<>();
        for (BackendDescriptor descriptor : descriptors) {
            resolved.add(preparation.resolve(descriptor));
        }
        try (ResultsFolder folder = opening.open()) {
            Console console = new Console(spec.commandLine().getOut(), err, json);
            Optional<ValidationLane> lane =
                    layer.isEmpty() ? Optional.empty() : Optional.of(ValidationLane.open(layer.get(), folder.path()));
            Session session = new Session(clauses, preparation, folder, console, lane);
            Session.Terms terms = new Session.Terms(
                    budgets, selected.pace(budgets), jobs, selected.effort.seed(), String.join(" ", selected.words()));
            ExitCode code = session.run(resolved, selected.backends::profileOf, chosen, terms, interruption);
            return code.code();
        }
    }

    /** A resumed run has the options that it began with; others would be left unheard. */
    private void refuseOptionsBesideResume() {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!BESIDE_RESUME.contains(option.longestName())) {
                throw new UsageProblem(
                        "--resume goes on with the options of its run: leave out " + option.longestName());
            }
        }
    }

    private Pace pace(Tier budgets) {
        Pace ofTier = budgets.pace();
        Pace pace = budget == null ? ofTier : ofTier.withBudget(BudgetText.parse("--budget", budget));
        return isolate || validationLayer ? pace.isolated() : pace;
    }

    /** Returns the words that start the same run again. */
    private List<String> words() {
        List<String> words = new ArrayList<>(backends.words());
        words.addAll(cases.words());
        words.addAll(budget == null ? List.of() : List.of("--budget", budget));
        words.addAll(isolate ? List.of("--isolate") : List.of());
        words.addAll(validationLayer ? List.of("--validation-layer") : List.of());
        words.addAll(effort.words());
        return words;
    }
}
