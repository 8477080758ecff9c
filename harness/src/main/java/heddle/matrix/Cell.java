package heddle.matrix;

import heddle.results.PlainText;
import heddle.verdict.Verdict;

/**
 * How one case came out on one mutant.
 *
 * @param caseId the case's id
 * @param verdict what it found; a failure is a kill
 * @param summary the one line that says why
 * @param millis how long it took
 */
public record Cell(String caseId, Verdict verdict, String summary, long millis) {
    public Cell {
        PlainText.name(caseId, "a case's id");
        summary = PlainText.line(summary);
        if (millis < 0) {
            throw new IllegalArgumentException("the case " + caseId + " took a negative time");
        }
    }

    /** Returns whether the case noticed the fault. */
    public boolean isKill() {
        return verdict.isFailure();
    }
}
