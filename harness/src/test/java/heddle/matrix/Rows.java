package heddle.matrix;

import heddle.results.CaseKind;
import heddle.results.RunSummary;
import heddle.verdict.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Small rows and columns to build matrices from. */
final class Rows {
    static final String ALWAYS = "always";
    static final MatrixCase SCOPES = new MatrixCase("errors.Scopes", List.of("ERR-1"), CaseKind.DETERMINISTIC);
    static final MatrixCase POPS = new MatrixCase("errors.Pops", List.of("ERR-2"), CaseKind.DETERMINISTIC);
    static final MatrixCase MAPS = new MatrixCase("mapping.Maps", List.of("MAP-1", "MAP-2"), CaseKind.STATISTICAL);

    private static final RunSummary RUN =
            new RunSummary("0.1.0", "quick", 7, Instant.parse("2026-09-01T10:00:00Z"), 1000, "--tier quick", "17.0.15");

    private Rows() {}

    static MutantHead head(String name, String shows, String... clauses) {
        return new MutantHead(
                "mutant-" + name,
                "error scopes",
                "It is wrong.",
                "Dawn: an example",
                shows,
                "multithreaded",
                List.of(clauses));
    }

    static Cell cell(MatrixCase of, Verdict verdict, long millis) {
        return new Cell(of.id(), verdict, "seen", millis);
    }

    static MutantResult row(MutantHead head, Cell... cells) {
        boolean killed = Arrays.stream(cells).anyMatch(Cell::isKill);
        return new MutantResult(head, List.of(cells), killed ? OptionalLong.of(12) : OptionalLong.empty(), 100);
    }

    static KillMatrix matrix(List<MatrixCase> cases, MutantResult... mutants) {
        return new KillMatrix(RUN, cases, List.of(mutants), mutants.length);
    }
}
