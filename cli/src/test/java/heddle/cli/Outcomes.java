package heddle.cli;

import heddle.results.CaseDetail;
import heddle.results.CaseHead;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import java.util.List;

/** Outcomes of cases that nobody ran. */
final class Outcomes {
    private Outcomes() {}

    static CaseResult passed(String backend, String id) {
        return new CaseResult(
                head(backend, id), Verdict.PASS, "held", List.of(), new Runs(0, 1), 10, 1, null, CaseDetail.NONE);
    }

    static CaseResult notRun(String backend, String id) {
        return CaseResult.notRun(head(backend, id), "interrupted");
    }

    private static CaseHead head(String backend, String id) {
        return new CaseHead(id, backend, List.of("ERR-1"), "a claim", CaseStyle.JUNIT, CaseKind.DETERMINISTIC);
    }
}
