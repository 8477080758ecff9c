package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.clause.Glob;
import heddle.descriptor.BackendDescriptor;
import heddle.fuzz.session.FuzzTerms;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private static final Pattern TIME = Pattern.compile("([0-9]+)(s|m|h)");
    private static final Pattern THREADS = Pattern.compile("([2-8])(?:\\.\\.([2-8]))?");
    private static final int MOST_FINDINGS = 1000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Option(names = "--time", paramLabel = "TIME", description = "How long to look: 60s (default), 30m, 1h")
    private String time = "60s";

    @Option(names = "--threads", paramLabel = "N..M", description = "Threads of a program. Default: 2..8")
    private String threads = "2..8";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice. Default: 1")
    private long seed = 1;

    @Option(names = "--shrink-time", paramLabel = "TIME", description = "How long to shrink each finding. Default: 60s")
    private String shrinkTime = "60s";

    @Option(
            names = "--mutants",
            split = ",",
            paramLabel = "GLOB",
            description = "Fuzz the mutants of that name, each until its first finding, and write a table")
    private List<String> mutants = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder, new or empty. Default: results/TIME")
    private @Nullable Path out;

    @Option(names = "--offline", description = "Never ask the network; what is not in the cache is missing")
    private boolean offline;

    @Override
    public Integer call() throws Exception {
        return Interruption.during(spec.commandLine().getErr(), this::fuzz);
    }

    private int fuzz(Interruption interruption) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        boolean onMutants = !mutants.isEmpty();
        FuzzTerms terms = terms(onMutants ? 1 : MOST_FINDINGS);
        List<Mutant> chosen = onMutants ? chosenMutants() : List.of();
        List<BackendDescriptor> descriptors = onMutants ? List.of() : backends.chosen();
        Preparation preparation = new Preparation(
                ClauseCatalogue.load(),
                offline || onMutants ? Fetching.NEVER : Fetching.WHEN_MISSING,
                line -> err.println("heddle: " + line));
        try (ResultsFolder results = ResultsFolder.create(out != null ? out : ResultsFolder.fresh(), words())) {
            PrintWriter console = spec.commandLine().getOut();
            return onMutants
                    ? new FuzzedMutants(preparation, results, console, terms)
                            .run(chosen, interruption)
                            .code()
                    : new FuzzConsole(preparation, results, console, err, terms)
                            .run(descriptors, backends::profileOf, interruption)
                            .code();
        }
    }

    private FuzzTerms terms(int mostFindings) {
        Matcher range = THREADS.matcher(threads);
        if (!range.matches()) {
            throw new UsageProblem("--threads: '" + threads + "' is not a range from 2 to 8, such as 2..4");
        }
        int least = Integer.parseInt(range.group(1));
        int most = range.group(2) == null ? least : Integer.parseInt(range.group(2));
        if (most < least) {
            throw new UsageProblem("--threads: '" + threads + "' is not a range");
        }
        return new FuzzTerms(
                duration("--time", time), duration("--shrink-time", shrinkTime), seed, least, most, mostFindings);
    }

    private static Duration duration(String option, String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new UsageProblem(option + ": '" + text + "' is not a time such as 60s, 30m or 1h");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
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
        List<String> words = new ArrayList<>(List.of("fuzz"));
        words.addAll(backends.words());
        mutants.forEach(glob -> words.addAll(List.of("--mutants", glob)));
        words.addAll(List.of("--time", time, "--threads", threads, "--seed", Long.toString(seed)));
        return words;
    }
}
