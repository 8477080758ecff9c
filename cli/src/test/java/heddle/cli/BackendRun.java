package heddle.cli;

import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.results.CaseResult;
import heddle.run.Assignment;
import heddle.run.BackendUnderTest;
import heddle.run.Jobs;
import heddle.run.Pace;
import heddle.run.Run;
import heddle.run.SuiteCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs cases on one backend, as the command does. */
final class BackendRun {
    private BackendRun() {}

    /** Returns the results, in the order in which they came. */
    static List<CaseResult> run(
            Path folder, Pace pace, int jobs, BackendDescriptor descriptor, Fetching fetching, List<SuiteCase> cases)
            throws IOException, InterruptedException {
        ClauseCatalogue clauses = ClauseCatalogue.load();
        Preparation preparation = new Preparation(clauses, fetching, line -> {});
        BackendUnderTest backend =
                preparation.probe(preparation.resolve(descriptor), descriptor.profile(), lines -> {});
        if (backend.described().refused() != null) {
            throw new IllegalStateException(
                    backend.id() + " is refused: " + backend.described().refused());
        }
        List<CaseResult> results = new ArrayList<>();
        Path own = Files.createDirectories(folder.resolve(descriptor.id()));
        new Run(own, pace, 1, Jobs.of(jobs), clauses, results::add, preparation.classArchive())
                .on(List.of(new Assignment(backend, cases, Set.of())));
        return results;
    }
}
