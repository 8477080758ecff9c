package heddle.report;

import static heddle.report.SampleRun.head;

import heddle.results.CaseDetail;
import heddle.results.CaseHead;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.Expectation;
import heddle.results.LayerReport;
import heddle.results.Outcome;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import java.util.List;

/** What did not simply pass in the invented run. */
final class SampleFindings {
    private static final long SAMPLES = 1_412_096;

    private static final LayerReport COLLISION = new LayerReport(
            List.of("ERROR UNASSIGNED-Threading-MultipleThreads: THREADING ERROR : vkQueueSubmit(): object of type"
                    + " VkQueue is simultaneously used in thread 139947214370496 and thread 139947447137984"),
            3);

    private SampleFindings() {}

    static List<CaseResult> all() {
        return List.of(
                scopes("dawn", Verdict.PASS, "", 1_412_096, 0, 0),
                scopes(
                        "wgpu-native",
                        Verdict.VIOLATION,
                        "Thread 'offender' made the error; the scope of thread 'bystander' took it",
                        1_299_128,
                        96_021,
                        16_947),
                crash(),
                hang(),
                CaseResult.unsupported(
                        head("futures.waitAnyOnly_named", "wgpu-native", CaseStyle.JUNIT, "ASY-2"),
                        "wgpuInstanceWaitAny"),
                CaseResult.notApplicable(
                        head("futures.waitAnyOnly_confined", "dawn", CaseStyle.JUNIT, "ASY-2"),
                        "binds thread-confined backends only"),
                CaseResult.notRun(
                        head("mapping.Map_03_ThreeActors", "dawn", CaseStyle.JCSTRESS, "MAP-1"),
                        "needs 3 processors, and this machine has 2"),
                unknown(),
                crash("dawn", "ownership.lastRelease_insideCallback").waivedBy("issue 41"));
    }

    private static CaseResult scopes(
            String backend, Verdict verdict, String summary, long good, long lost, long crossed) {
        CaseHead head = head("errors.ErrorScope_01_ThreadLocalStack", backend, CaseStyle.JCSTRESS, "ERR-1", "ERR-2");
        List<Outcome> outcomes = List.of(
                outcome("NO_ERROR, VALIDATION", good, Expectation.ACCEPTABLE, "Each thread saw its own stack only."),
                outcome("NO_ERROR, NO_ERROR", lost, Expectation.FORBIDDEN, "The error was lost."),
                outcome(
                        "VALIDATION, NO_ERROR",
                        crossed,
                        Expectation.FORBIDDEN,
                        "The bystander's scope took the error."),
                outcome("VALIDATION, VALIDATION", 0, Expectation.FORBIDDEN, "One error reached both scopes."));
        List<String> evidence = verdict == Verdict.PASS
                ? List.of()
                : List.of(
                        "thread bystander   pushErrorScope(VALIDATION)",
                        "thread offender    pushErrorScope(VALIDATION)",
                        "thread offender    createBuffer(size=4, usage=0)        makes the error",
                        "thread offender    popErrorScope() -> NO_ERROR",
                        "thread bystander   popErrorScope() -> VALIDATION        another thread's error");
        int failed = verdict == Verdict.PASS ? 0 : 5;
        CaseDetail detail = CaseDetail.ofOutcomes(SAMPLES, outcomes);
        return result(head, verdict, summary, evidence, new Runs(failed, 5), 15_300, detail);
    }

    private static Outcome outcome(String id, long count, Expectation expect, String meaning) {
        return Outcome.of(id, count, SAMPLES, expect, meaning);
    }

    private static CaseResult crash() {
        return crash("wgpu-native", "mapping.unmap_duringPending");
    }

    private static CaseResult crash(String backend, String id) {
        return result(
                head(id, backend, CaseStyle.JUNIT, id.startsWith("mapping") ? "MAP-2" : "OWN-4"),
                Verdict.CRASH,
                "The process ended with SIGSEGV inside wgpuBufferUnmap",
                List.of("# Problematic frame:", "# C  [libwgpu_native.so+0x3fe1a0]  wgpuBufferUnmap+0x40"),
                new Runs(2, 5),
                2_840,
                backend.equals("dawn")
                        ? CaseDetail.ofSignal("SIGSEGV")
                        : CaseDetail.ofSignal("SIGSEGV").watchedBy(COLLISION));
    }

    private static CaseResult hang() {
        return result(
                head("mapping.random programs of map-state calls", "dawn", CaseStyle.JQWIK, "MAP-1", "MAP-2"),
                Verdict.HANG,
                "<script>alert(\"<b>from the library</b>\")</script> & wgpuBufferMapAsync did not return within 5 s",
                List.of("</pre><img src=x onerror=alert(1)>", "\u001B[31mred\u001B[0m ]]> \uD800 \u202Ereversed"),
                new Runs(1, 5),
                61_000,
                CaseDetail.ofRounds(250, 240));
    }

    private static CaseResult unknown() {
        return result(
                head("mapping.states_linearizable", "wgpu-native", CaseStyle.JQWIK, "MAP-1"),
                Verdict.UNKNOWN,
                "the checker spent its budget of 2,000,000 states",
                List.of("longest partial linearization: 31 of 36 calls"),
                new Runs(0, 1),
                9_120,
                CaseDetail.ofRounds(12, 9));
    }

    private static CaseResult result(
            CaseHead head,
            Verdict verdict,
            String summary,
            List<String> evidence,
            Runs runs,
            long durationMillis,
            CaseDetail detail) {
        String folder = "cases/" + head.backend() + "/" + head.id();
        return new CaseResult(head, verdict, summary, evidence, runs, durationMillis, 212, folder, detail);
    }
}
