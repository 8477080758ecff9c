package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.clause.ClauseCatalogue;
import heddle.descriptor.BackendDescriptor;
import heddle.results.CaseKind;
import heddle.run.BackendUnderTest;
import heddle.run.SuiteCase;
import heddle.run.Trial;
import heddle.run.Trials;
import heddle.worker.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs cases on some mutants, and leaves nothing of it on the disk. */
final class MutantTrials {
    private final ClauseCatalogue clauses;
    private final Preparation preparation;
    private final Path scratch;
    private final MutantTerms terms;
    private final MutantEffort effort;

    /** Prepares; {@code scratch} is a folder that need not exist. */
    MutantTrials(ClauseCatalogue clauses, Preparation preparation, Path scratch, MutantTerms terms) {
        this.clauses = clauses;
        this.preparation = preparation;
        this.scratch = scratch;
        this.terms = terms;
        this.effort = new MutantEffort(terms.tier());
    }

    /**
     * Runs the cases on each: those that should notice the fault first, then the others if they are wanted, and some again
     * while nothing has noticed it.
     */
    void on(List<Mutant> mutants, List<SuiteCase> cases, MutantFindings findings, Trials.Listener listener)
            throws IOException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (Mutant mutant : mutants) {
            BackendUnderTest backend = backend(mutant);
            own(mutant, cases)
                    .forEach(each ->
                            trials.add(trial(backend, each, effort.own(mutant), 0, effort.isAlone(mutant, each))));
            if (terms.whole()) {
                trials.addAll(others(mutant, cases));
            }
        }
        run(trials, listener);
        if (!terms.whole()) {
            List<Trial> rest = new ArrayList<>();
            for (Mutant mutant : mutants) {
                if (!findings.isKilled(mutant)) {
                    rest.addAll(others(mutant, cases));
                }
            }
            run(rest, listener);
        }
        for (int round = 1; round <= effort.mostRounds(); round++) {
            List<Trial> again = new ArrayList<>();
            for (Mutant mutant : mutants) {
                if (round <= effort.rounds(mutant) && !findings.isKilled(mutant)) {
                    again.addAll(lucky(mutant, cases, round));
                }
            }
            run(again, listener);
        }
    }

    private List<Trial> others(Mutant mutant, List<SuiteCase> cases) throws IOException, InterruptedException {
        BackendUnderTest backend = backend(mutant);
        return cases.stream()
                .filter(each -> !isOwn(mutant, each))
                .map(each -> trial(backend, each, effort.glance(), 0, false))
                .toList();
    }

    private List<Trial> lucky(Mutant mutant, List<SuiteCase> cases, int round)
            throws IOException, InterruptedException {
        BackendUnderTest backend = backend(mutant);
        return own(mutant, cases).stream()
                .filter(each -> each.info().kind() == CaseKind.STATISTICAL)
                .map(each -> trial(backend, each, effort.own(mutant), round, true))
                .toList();
    }

    private void run(List<Trial> trials, Trials.Listener listener) throws IOException, InterruptedException {
        try {
            new Trials(scratch, terms.jobs().deterministic(), clauses, listener, preparation.classArchive())
                    .run(trials);
        } finally {
            TemporaryFolder.delete(scratch);
        }
    }

    private BackendUnderTest backend(Mutant mutant) throws IOException, InterruptedException {
        BackendDescriptor descriptor = BackendIds.shipped(MutantFindings.id(mutant));
        return preparation.probe(preparation.resolve(descriptor), descriptor.profile(), lines -> {});
    }

    private Trial trial(BackendUnderTest backend, SuiteCase suiteCase, Duration budget, int round, boolean alone) {
        return new Trial(backend, suiteCase, budget, terms.seed() + round, alone);
    }

    private static List<SuiteCase> own(Mutant mutant, List<SuiteCase> cases) {
        return cases.stream().filter(each -> isOwn(mutant, each)).toList();
    }

    private static boolean isOwn(Mutant mutant, SuiteCase suiteCase) {
        return mutant.clauses().stream().anyMatch(suiteCase.info().clauses()::contains);
    }
}
