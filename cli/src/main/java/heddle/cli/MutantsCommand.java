package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.clause.Glob;
import heddle.descriptor.NearestName;
import heddle.matrix.KillMatrix;
import heddle.run.CaseIndex;
import heddle.run.SuiteCase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heddle mutants}: runs the suite against each mutant and writes the matrix of who noticed what. */
@Command(
        name = "mutants",
        mixinStandardHelpOptions = true,
        description =
                "Runs the cases on the mutants, the reference with one fault each, and says which faults they notice.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every selected mutant was killed",
            "1:at least one mutant survived",
            "2:wrong usage or configuration",
            "3:incomplete: something did not run or could not be decided",
            "4:a fault in Heddle itself"
        })
final class MutantsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--mutant",
            split = ",",
            paramLabel = "GLOB",
            description = "Only these mutants: scopes-*. Default: all of them")
    private List<String> mutants = new ArrayList<>();

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the matrix, new or empty. Default: results/TIME")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print mutants.json instead of the table")
    private boolean json;

    @Option(
            names = "--whole",
            description = {
                "Run every case on every mutant. Else a mutant meets the cases of the clauses that it breaks,",
                "and the others only if none of these notices it, unless cases are chosen or recorded"
            })
    private boolean whole;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Note one mutant for each case there, as the control in the build reads them")
    private @Nullable Path record;

    @Override
    public Integer call() throws Exception {
        return Interruption.during(spec.commandLine().getErr(), this::session);
    }

    private int session(Interruption interruption) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        boolean all = whole || record != null || cases.areGiven();
        MutantTerms terms =
                new MutantTerms(effort.tier(), effort.jobs(), effort.seed(), all, String.join(" ", words()));
        List<Mutant> chosen = chosen();
        ClauseCatalogue clauses = ClauseCatalogue.load();
        CaseIndex index = CaseIndex.load(clauses);
        List<SuiteCase> selected = cases.chosen(index);
        KillRecord kills = record == null ? null : KillRecord.read(record);
        Preparation preparation = new Preparation(clauses, Fetching.NEVER, line -> err.println("heddle: " + line));
        try (ResultsFolder folder = ResultsFolder.claim(out != null ? out : ResultsFolder.fresh())) {
            Console console = new Console(spec.commandLine().getOut(), err, json);
            KillMatrix matrix =
                    new MutantSession(clauses, preparation, folder, console).run(chosen, selected, terms, interruption);
            if (kills != null) {
                kills.with(matrix, index).write();
            }
            return matrix.exitCode().code();
        }
    }

    private List<Mutant> chosen() {
        List<Mutant> all = Mutant.all();
        for (String glob : mutants) {
            if (all.stream().noneMatch(mutant -> matches(glob, mutant))) {
                throw new UsageProblem("no mutant matches '" + glob + "'"
                        + NearestName.hint(glob, all.stream().map(Mutant::name).toList()));
            }
        }
        return all.stream()
                .filter(mutant -> mutants.isEmpty() || mutants.stream().anyMatch(glob -> matches(glob, mutant)))
                .toList();
    }

    /** A mutant may be named as in the catalogue or as the backend that it is. */
    private static boolean matches(String glob, Mutant mutant) {
        Glob pattern = new Glob(glob);
        return pattern.matches(mutant.name()) || pattern.matches(BackendIds.MUTANT + mutant.name());
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        mutants.forEach(glob -> words.addAll(List.of("--mutant", glob)));
        words.addAll(cases.words());
        words.addAll(effort.words());
        if (whole) {
            words.add("--whole");
        }
        return words;
    }
}
