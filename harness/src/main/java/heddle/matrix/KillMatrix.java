package heddle.matrix;

import heddle.results.RunSummary;
import heddle.verdict.ExitCode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The suite against its mutants: a row for each mutant, a column for each case.
 *
 * @param run how it was made
 * @param cases the cases that were planned, by id
 * @param mutants the mutants that were planned, in the order of the catalogue; also those that nothing ran on yet
 * @param catalogueSize how many mutants there are in all
 */
public record KillMatrix(RunSummary run, List<MatrixCase> cases, List<MutantResult> mutants, int catalogueSize) {
    /** The name and version of the format in which it is written. */
    public static final String SCHEMA = "heddle-mutants/1";

    public KillMatrix {
        cases = cases.stream().sorted(Comparator.comparing(MatrixCase::id)).toList();
        mutants = List.copyOf(mutants);
        if (mutants.size() > catalogueSize) {
            throw new IllegalArgumentException(mutants.size() + " mutants of " + catalogueSize);
        }
        Set<String> known = cases.stream().map(MatrixCase::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (MutantResult mutant : mutants) {
            if (!seen.add(mutant.id())) {
                throw new IllegalArgumentException("the mutant " + mutant.id() + " stands twice in the matrix");
            }
            mutant.cells().stream()
                    .map(Cell::caseId)
                    .filter(id -> !known.contains(id))
                    .forEach(id -> {
                        throw new IllegalArgumentException("the case " + id + " ran on " + mutant.id() + " unplanned");
                    });
        }
    }

    /** Returns the mutants with that fate. */
    public List<MutantResult> of(Fate fate) {
        return mutants.stream().filter(each -> fate(each) == fate).toList();
    }

    /** Returns what became of a mutant of this matrix. */
    public Fate fate(MutantResult mutant) {
        return mutant.fate(cases.size());
    }

    /** Returns the share of the planned mutants that was killed, from 0 to 1. */
    public double score() {
        return mutants.isEmpty() ? 0 : (double) of(Fate.KILLED).size() / mutants.size();
    }

    /** Returns the kills of a mutant by cases that judge a clause which it breaks. */
    public List<Cell> ownKills(MutantResult mutant) {
        Set<String> own =
                cases.stream().filter(mutant.head()::isOwn).map(MatrixCase::id).collect(Collectors.toSet());
        return mutant.kills().stream()
                .filter(cell -> own.contains(cell.caseId()))
                .toList();
    }

    /** Returns the mutants that a case killed. */
    public List<MutantResult> killedBy(MatrixCase killer) {
        return mutants.stream()
                .filter(mutant -> mutant.killedBy().contains(killer.id()))
                .toList();
    }

    /** Returns the cases that killed none of these mutants. */
    public List<MatrixCase> toothless() {
        return cases.stream().filter(each -> killedBy(each).isEmpty()).toList();
    }

    /** Returns whether every mutant of the catalogue was planned and every planned case came out on each of them. */
    public boolean isWhole() {
        return mutants.size() == catalogueSize
                && mutants.stream().allMatch(mutant -> mutant.cells().size() == cases.size());
    }

    /** Returns how the command ends: a survivor outweighs what stayed open, and a mutant that is dead needs no more cases. */
    public ExitCode exitCode() {
        if (!of(Fate.SURVIVED).isEmpty()) {
            return ExitCode.FAILED;
        }
        return !mutants.isEmpty() && of(Fate.KILLED).size() == mutants.size() ? ExitCode.HOLDS : ExitCode.INCOMPLETE;
    }
}
