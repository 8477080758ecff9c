package heddle.pairs;

import heddle.export.CRuns;
import heddle.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one cell.
 *
 * @param cell the cell
 * @param outcome of its first run, or of the worst of its runs alone
 * @param failed how many of its runs alone failed
 * @param runs how often it ran alone; 0 where that was not needed
 * @param signature what it has in common with failures of the same cause; empty where it did not fail
 * @param evidence what the failing process left
 * @param c what its C file came to; null where there is none
 */
public record CellResult(
        Cell cell,
        CellOutcome outcome,
        int failed,
        int runs,
        String signature,
        List<String> evidence,
        @Nullable Reproduction c) {
    /**
     * The C file of a failing cell.
     *
     * @param file its place below the results folder
     */
    public record Reproduction(String file, CRuns runs) {}

    public CellResult {
        evidence = List.copyOf(evidence);
    }

    /** Makes a result without a C file. */
    public CellResult(Cell cell, CellOutcome outcome, int failed, int runs, String signature, List<String> evidence) {
        this(cell, outcome, failed, runs, signature, evidence, null);
    }

    /** Returns the same result with its C file. */
    public CellResult with(Reproduction reproduction) {
        return new CellResult(cell, outcome, failed, runs, signature, evidence, reproduction);
    }

    /** Makes the result of a cell that did not fail. */
    public static CellResult of(Cell cell, CellOutcome outcome) {
        return new CellResult(cell, outcome, 0, 0, "", List.of());
    }

    public Verdict verdict() {
        return outcome.verdict();
    }
}
