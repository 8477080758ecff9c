package heddle.pairs;

import heddle.verdict.Verdict;
import java.util.List;

/**
 * What became of one cell.
 *
 * @param cell the cell
 * @param outcome of its first run, or of the worst of its runs alone
 * @param failed how many of its runs alone failed
 * @param runs how often it ran alone; 0 where that was not needed
 * @param signature what it has in common with failures of the same cause; empty where it did not fail
 * @param evidence what the failing process left
 */
public record CellResult(
        Cell cell, CellOutcome outcome, int failed, int runs, String signature, List<String> evidence) {
    public CellResult {
        evidence = List.copyOf(evidence);
    }

    /** Makes the result of a cell that did not fail. */
    public static CellResult of(Cell cell, CellOutcome outcome) {
        return new CellResult(cell, outcome, 0, 0, "", List.of());
    }

    public Verdict verdict() {
        return outcome.verdict();
    }
}
