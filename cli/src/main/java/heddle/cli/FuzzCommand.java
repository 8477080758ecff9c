package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.clause.Glob;
import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.session.FuzzTerms;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** {@code heddle fuzz}: random concurrent programs, judged, confirmed and made small. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Plays random legal programs of several threads, and shrinks those that nothing explains.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found",
            "1:at least one finding; with --mutants, at least one mutant was not found",
            "2:wrong usage or configuration",
            "3:incomplete: something could not be decided, or did not come again",
            "4:a fault in Heddle itself"
        })
final class FuzzCommand implements Callable<Integer> {
    private static final String NAME = "fuzz";
    private static final Set<String> BESIDE_RESUME = Set.of("--resume", "--time", "--programs", "--offline");
    private static final int MOST_FINDINGS = 1000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Mixin
    private FuzzEffort effort = new FuzzEffort();

    @Option(
            names = "--mutants",
            split = ",",
            paramLabel = "GLOB",
            description = "Fuzz the mutants of that name, each until its first finding, and write a table")
    private List<String> mutants = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder, new or empty. Default: results/TIME")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Go on in this folder with its own options, until its time or --time is spent")
    private @Nullable Path resume;

    @Option(names = "--offline", description = "Never ask the network; what is not in the cache is missing")
    private boolean offline;

    @Override
    public Integer call() throws Exception {
        if (resume == null) {
            return Interruption.during(spec.commandLine().getErr(), this::fuzz);
        }
        Path folder = resume;
        FuzzCommand begun = begun(folder);
        return Interruption.during(
                spec.commandLine().getErr(),
                interruption -> begun.fuzz(() -> ResultsFolder.resume(folder), spec.commandLine(), interruption));
    }

    /** Opens the results folder only when everything that the session needs was found. */
    private interface Opening {
        ResultsFolder open();
    }

    private int fuzz(Interruption interruption) throws Exception {
        Path folder = out != null ? out : ResultsFolder.fresh();
        return fuzz(() -> ResultsFolder.create(folder, words()), spec.commandLine(), interruption);
    }

    private int fuzz(Opening opening, CommandLine said, Interruption interruption) throws Exception {
        PrintWriter err = said.getErr();
        PrintWriter console = said.getOut();
        boolean onMutants = !mutants.isEmpty();
        FuzzTerms terms = effort.terms(onMutants ? 1 : MOST_FINDINGS);
        List<Mutant> chosen = onMutants ? chosenMutants() : List.of();
        List<BackendDescriptor> descriptors = onMutants ? List.of() : backends.chosen();
        Preparation preparation = new Preparation(
                ClauseCatalogue.load(),
                offline || onMutants ? Fetching.NEVER : Fetching.WHEN_MISSING,
                line -> err.println("heddle: " + line));
        try (ResultsFolder results = opening.open()) {
            return onMutants
                    ? new FuzzedMutants(preparation, results, console, terms)
                            .run(chosen, interruption)
                            .code()
                    : new FuzzConsole(preparation, results, console, err, terms)
                            .run(descriptors, backends::profileOf, interruption)
                            .code();
        }
    }

    /** Returns the command as it began in a folder; others of its options would be left unheard. */
    private FuzzCommand begun(Path folder) {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!BESIDE_RESUME.contains(option.longestName())) {
                throw new UsageProblem(
                        "--resume goes on with the options of its folder: leave out " + option.longestName());
            }
        }
        List<String> words = ResultsFolder.words(folder);
        if (words.isEmpty() || !words.get(0).equals(NAME) || words.contains("--mutants")) {
            throw new UsageProblem("nothing to resume: " + folder + " was not begun by heddle fuzz on a backend");
        }
        FuzzCommand begun = new FuzzCommand();
        new CommandLine(begun).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
        begun.effort.extend(effort);
        begun.offline = offline;
        return begun;
    }

    private List<Mutant> chosenMutants() {
        List<Mutant> chosen = Mutant.all().stream()
                .filter(mutant -> mutants.stream().anyMatch(glob -> new Glob(glob).matches(mutant.name())))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageProblem("--mutants: no mutant matches " + mutants);
        }
        return chosen;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(NAME));
        words.addAll(backends.words());
        mutants.forEach(glob -> words.addAll(List.of("--mutants", glob)));
        words.addAll(effort.words());
        return words;
    }
}
