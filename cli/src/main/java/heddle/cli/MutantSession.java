package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.clause.ClauseCatalogue;
import heddle.matrix.Cell;
import heddle.matrix.KillMatrix;
import heddle.matrix.MutantResult;
import heddle.report.MutantFiles;
import heddle.report.json.MutantsJson;
import heddle.run.SuiteCase;
import heddle.worker.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The matrix as its user sees it: runs mutant after mutant, and reports, also when it is interrupted. */
final class MutantSession {
    private static final String SCRATCH = "work";
    /** Enough of them to keep every core at work, and few enough to see them come out. */
    private static final int MUTANTS_AT_ONCE = 8;

    private final ClauseCatalogue clauses;
    private final Preparation preparation;
    private final ResultsFolder folder;
    private final Console console;

    MutantSession(ClauseCatalogue clauses, Preparation preparation, ResultsFolder folder, Console console) {
        this.clauses = clauses;
        this.preparation = preparation;
        this.folder = folder;
        this.console = console;
    }

    /** Runs the cases on the mutants, writes the matrix and prints the table; returns the matrix as far as it came. */
    KillMatrix run(List<Mutant> mutants, List<SuiteCase> cases, MutantTerms terms, Interruption interruption)
            throws IOException {
        MutantFindings findings = new MutantFindings(cases, mutants, terms);
        try {
            running(mutants, cases, terms, findings);
        } catch (InterruptedException e) {
            console.err().println("heddle: interrupted; the matrix has what was found so far");
        } catch (IOException | RuntimeException e) {
            if (!interruption.hasCome()) { // an interrupt closes the file that is being written
                throw e;
            }
            console.err().println("heddle: interrupted; the matrix has what was found so far");
        }
        interruption.settle();
        TemporaryFolder.delete(folder.path().resolve(SCRATCH));
        KillMatrix matrix = findings.matrix();
        MutantFiles.write(matrix, folder.path());
        console.show(matrix, folder.path());
        return matrix;
    }

    private void running(List<Mutant> mutants, List<SuiteCase> cases, MutantTerms terms, MutantFindings findings)
            throws IOException, InterruptedException {
        Path scratch = folder.path().resolve(SCRATCH);
        MutantTrials trials = new MutantTrials(clauses, preparation, scratch, terms);
        try (Progress progress = Progress.over(cases.size() * mutants.size(), console.isTerminal(), console.err())) {
            for (int from = 0; from < mutants.size(); from += MUTANTS_AT_ONCE) {
                List<Mutant> some = mutants.subList(from, Math.min(mutants.size(), from + MUTANTS_AT_ONCE));
                trials.on(some, cases, findings, (trial, judgement, millis) -> {
                    String caseId = trial.suiteCase().info().id();
                    String mutant = trial.backend().id();
                    if (findings.add(mutant, new Cell(caseId, judgement.verdict(), judgement.summary(), millis))) {
                        progress.counted(mutant);
                    }
                });
                for (Mutant mutant : some) {
                    MutantResult result = findings.result(mutant);
                    for (int spared = result.cells().size(); spared < cases.size(); spared++) {
                        progress.counted(MutantFindings.id(mutant));
                    }
                    String position = 1 + mutants.indexOf(mutant) + " of " + mutants.size();
                    progress.step(line(result, cases.size(), position));
                }
                MutantsJson.write(findings.matrix(), folder.path().resolve(MutantsJson.FILE_NAME));
            }
        }
    }

    private static String line(MutantResult mutant, int planned, String position) {
        return String.format(
                "%-9s %s by %d of %d cases, %.1f s (%s)",
                mutant.fate(planned).label(),
                mutant.id(),
                mutant.kills().size(),
                planned,
                mutant.durationMillis() / 1000.0,
                position);
    }
}
