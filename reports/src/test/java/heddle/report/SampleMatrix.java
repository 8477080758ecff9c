package heddle.report;

import heddle.matrix.Cell;
import heddle.matrix.KillMatrix;
import heddle.matrix.MatrixCase;
import heddle.matrix.MutantHead;
import heddle.matrix.MutantResult;
import heddle.results.CaseKind;
import heddle.results.RunSummary;
import heddle.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** An invented matrix: two families, one survivor, one undecided, one that the run did not come to, and a case without a kill. */
public final class SampleMatrix {
    private static final MatrixCase OWNER =
            new MatrixCase("errors.ScopeOwner.errorWithoutScope", List.of("ERR-1"), CaseKind.DETERMINISTIC);
    private static final MatrixCase MODEL =
            new MatrixCase("mapping.MapModel.observedState", List.of("MAP-1"), CaseKind.STATISTICAL);
    private static final MatrixCase ONCE = new MatrixCase("futures.Once.map", List.of("ASY-1"), CaseKind.DETERMINISTIC);

    private SampleMatrix() {}

    /** Returns the matrix. */
    public static KillMatrix matrix() {
        return of("What went wrong <here> & there");
    }

    /** Returns the same with that text wherever a text may come from outside. */
    public static KillMatrix of(String text) {
        MutantResult killed = new MutantResult(
                head("scopes-shared", "error scopes", "always", text, "ERR-1"),
                List.of(
                        new Cell(OWNER.id(), Verdict.VIOLATION, text, 41),
                        new Cell(MODEL.id(), Verdict.CRASH, text, 2100),
                        new Cell(ONCE.id(), Verdict.PASS, "", 12)),
                OptionalLong.of(380),
                4200);
        MutantResult survivor = new MutantResult(
                head("map-once-lost", "map state", "once in a thousand", text, "MAP-1", "ASY-1"),
                List.of(
                        new Cell(OWNER.id(), Verdict.PASS, "", 9),
                        new Cell(MODEL.id(), Verdict.PASS, "", 250),
                        new Cell(ONCE.id(), Verdict.PASS, "", 12)),
                OptionalLong.empty(),
                3900);
        MutantResult open = new MutantResult(
                head("map-late", "map state", "in a race", text, "MAP-1"),
                List.of(new Cell(MODEL.id(), Verdict.NOT_RUN, "its calls never overlapped", 250)),
                OptionalLong.empty(),
                900);
        MutantResult notRun = MutantResult.notRun(head("map-lost", "map state", "always", text, "MAP-1"));
        RunSummary run = new RunSummary(
                "0.1.0", "quick", 7, Instant.parse("2026-09-14T08:30:05Z"), 8_300, "--tier quick", "17.0.15");
        return new KillMatrix(run, List.of(OWNER, MODEL, ONCE), List.of(killed, survivor, open, notRun), 4);
    }

    private static MutantHead head(String name, String family, String shows, String text, String... clauses) {
        return new MutantHead(
                "mutant-" + name, family, text, "Dawn: " + text, shows, "multithreaded", List.of(clauses));
    }
}
