package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.results.CaseKind;
import heddle.run.BackendUnderTest;
import heddle.run.Pace;
import heddle.run.Run;
import heddle.run.RunListener;
import heddle.run.SuiteCase;
import heddle.worker.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs cases on one mutant after another, and leaves nothing of it on the disk. */
final class MutantTrials {
    private final ClauseCatalogue clauses;
    private final Preparation preparation;
    private final Path scratch;
    private final MutantTerms terms;

    /** Prepares; {@code scratch} is a folder that need not exist. */
    MutantTrials(ClauseCatalogue clauses, Preparation preparation, Path scratch, MutantTerms terms) {
        this.clauses = clauses;
        this.preparation = preparation;
        this.scratch = scratch;
        this.terms = terms;
    }

    /** Runs the cases: those that should notice the fault first, and some of them again while nothing has. */
    void on(Mutant mutant, List<SuiteCase> cases, MutantFindings findings, RunListener listener)
            throws IOException, InterruptedException {
        BackendDescriptor descriptor = BackendIds.shipped(BackendIds.MUTANT + mutant.name());
        BackendUnderTest backend =
                preparation.probe(preparation.resolve(descriptor), descriptor.profile(), lines -> {});
        MutantEffort effort = new MutantEffort(terms.tier());
        List<SuiteCase> own = cases.stream().filter(each -> isOwn(mutant, each)).toList();
        List<SuiteCase> others =
                cases.stream().filter(each -> !isOwn(mutant, each)).toList();
        run(backend, own, effort.own(mutant), terms.seed(), listener);
        run(backend, others, effort.glance(), terms.seed(), listener);
        List<SuiteCase> lucky = own.stream()
                .filter(each -> each.info().kind() == CaseKind.STATISTICAL)
                .toList();
        for (int round = 1; round <= effort.rounds(mutant) && !findings.isKilled(mutant); round++) {
            run(backend, lucky, effort.own(mutant), terms.seed() + round, listener);
        }
    }

    private void run(BackendUnderTest backend, List<SuiteCase> cases, Pace pace, long seed, RunListener listener)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve(backend.id()));
        try {
            new Run(folder, pace, seed, terms.jobs(), clauses, listener, preparation.classArchive())
                    .on(backend, cases, Set.of());
        } finally {
            TemporaryFolder.delete(scratch);
        }
    }

    private static boolean isOwn(Mutant mutant, SuiteCase suiteCase) {
        return mutant.clauses().stream().anyMatch(suiteCase.info().clauses()::contains);
    }
}
