package heddle.cli;

import heddle.backends.mutant.Mutant;
import heddle.matrix.Cell;
import heddle.matrix.KillMatrix;
import heddle.matrix.MatrixCase;
import heddle.matrix.MutantHead;
import heddle.matrix.MutantResult;
import heddle.results.RunSummary;
import heddle.run.SuiteCase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the suite has found of its mutants so far, and the matrix that follows if it ends here. Used by one thread at a time. */
final class MutantFindings {
    private final List<MatrixCase> cases;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final MutantTerms terms;
    private final Instant started = Instant.now();

    /** What is known of one mutant. */
    private static final class Row {
        private final MutantHead head;
        private final Map<String, Cell> cells = new HashMap<>();
        private OptionalLong firstKillMillis = OptionalLong.empty();
        private long durationMillis;

        Row(MutantHead head) {
            this.head = head;
        }

        MutantResult result() {
            return new MutantResult(head, List.copyOf(cells.values()), firstKillMillis, durationMillis);
        }
    }

    /** Begins with nothing found; each of the cases is due on each of the mutants. */
    MutantFindings(List<SuiteCase> cases, List<Mutant> mutants, MutantTerms terms) {
        this.cases = cases.stream()
                .map(SuiteCase::info)
                .map(info -> new MatrixCase(info.id(), info.clauses(), info.kind()))
                .toList();
        mutants.forEach(mutant -> rows.put(id(mutant), new Row(head(mutant))));
        this.terms = terms;
    }

    /** Returns the backend's id of a mutant. */
    static String id(Mutant mutant) {
        return BackendIds.MUTANT + mutant.name();
    }

    /**
     * Takes the outcome of a case; returns whether it is the first of that case. Else the worst of both stays: a kill is one
     * even if it needs luck.
     */
    boolean add(String mutantId, Cell cell) {
        Row row = row(mutantId);
        row.durationMillis += cell.millis();
        boolean first = !row.cells.containsKey(cell.caseId());
        row.cells.merge(cell.caseId(), cell, MutantFindings::worse);
        if (cell.isKill() && row.firstKillMillis.isEmpty()) {
            row.firstKillMillis = OptionalLong.of(row.durationMillis);
        }
        return first;
    }

    /** Returns whether a case has failed on the mutant. */
    boolean isKilled(Mutant mutant) {
        return row(id(mutant)).firstKillMillis.isPresent();
    }

    /** Returns what is known of a mutant. */
    MutantResult result(Mutant mutant) {
        return row(id(mutant)).result();
    }

    /** Returns the matrix as it stands. */
    KillMatrix matrix() {
        RunSummary run = new RunSummary(
                Main.VERSION,
                terms.tier().label(),
                terms.seed(),
                started,
                Duration.between(started, Instant.now()).toMillis(),
                terms.selection(),
                Runtime.version().toString());
        return new KillMatrix(
                run,
                cases,
                rows.values().stream().map(Row::result).toList(),
                Mutant.all().size());
    }

    private Row row(String id) {
        Row row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("the mutant " + id + " was not planned");
        }
        return row;
    }

    private static Cell worse(Cell before, Cell now) {
        Cell worst = now.verdict().merge(before.verdict()) == before.verdict() ? before : now;
        return new Cell(worst.caseId(), worst.verdict(), worst.summary(), before.millis() + now.millis());
    }

    private static MutantHead head(Mutant mutant) {
        return new MutantHead(
                id(mutant),
                mutant.family().label(),
                mutant.description(),
                mutant.resembles(),
                mutant.shows().label(),
                BackendIds.shipped(id(mutant)).profile().id(),
                mutant.clauses());
    }
}
