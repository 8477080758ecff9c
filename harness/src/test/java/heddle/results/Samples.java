package heddle.results;

import heddle.verdict.Verdict;
import java.time.Instant;
import java.util.List;

/** Small results to build tests from. */
final class Samples {
    static final List<ClauseInfo> CATALOGUE = List.of(
            new ClauseInfo("ERR-1", "MUST", "errors", "The stack is thread-local"),
            new ClauseInfo("ERR-2", "MUST", "errors", "It is initially empty"),
            new ClauseInfo("MAP-1", "MUST", "mapping", "Every observed state is legal"));

    static final RunSummary RUN =
            new RunSummary("0.1.0", "quick", 7, Instant.parse("2026-09-01T10:00:00Z"), 1000, "--tier quick", "17.0.15");

    private Samples() {}

    static CaseHead head(String id, String backend, String... clauses) {
        return new CaseHead(id, backend, List.of(clauses), "A title", CaseStyle.JUNIT, CaseKind.DETERMINISTIC);
    }

    static CaseResult result(CaseHead head, Verdict verdict) {
        Runs runs = verdict.isFailure() ? new Runs(1, 1) : new Runs(0, 1);
        CaseDetail detail = new CaseDetail(null, "wgpuInstanceWaitAny", "issue 5", 0, 0, List.of(), null);
        return new CaseResult(head, verdict, "a summary", List.of(), runs, 300, 120, "cases/a", detail);
    }

    static CaseResult taking(long overheadMillis, Runs runs) {
        Verdict verdict = runs.of() == 0 ? Verdict.NOT_RUN : Verdict.PASS;
        CaseHead head = head("c" + overheadMillis, "dawn", "ERR-1");
        return new CaseResult(head, verdict, "", List.of(), runs, 900, overheadMillis, null, CaseDetail.NONE);
    }

    static BackendResult backend(String id) {
        return new BackendResult(id, null, null, null, null, null, "multithreaded", List.of(), null, null);
    }
}
