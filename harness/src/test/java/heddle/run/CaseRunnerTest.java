package heddle.run;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.results.CaseDetail;
import heddle.results.CaseResult;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import heddle.worker.CaseRun;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRunnerTest {
    @ParameterizedTest
    @EnumSource(names = {"PASS", "UNKNOWN", "NOT_RUN", "NOT_APPLICABLE"})
    void merged_ofOneRun_isThatRun(Verdict verdict) {
        CaseResult result = merged(verdict);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.runs()).isEqualTo(new Runs(0, 1));
        assertThat(result.durationMillis()).isEqualTo(100);
        assertThat(result.overheadMillis()).isEqualTo(70);
        assertThat(result.folder()).isEqualTo("cases/fake/a.B.c");
    }

    @Test
    void merged_ofAFailureThatDidNotComeAgain_isAFailureWithItsRate() {
        CaseResult result = merged(Verdict.VIOLATION, Verdict.PASS, Verdict.PASS);

        assertThat(result.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(result.runs().rate()).isEqualTo("1/3");
        assertThat(result.summary()).isEqualTo("run 0 Violation");
        assertThat(result.durationMillis()).isEqualTo(300);
    }

    @Test
    void merged_ofDifferentFailures_showsTheWorst() {
        CaseResult result = merged(Verdict.VIOLATION, Verdict.CRASH, Verdict.HANG);

        assertThat(result.verdict()).isEqualTo(Verdict.CRASH);
        assertThat(result.runs().rate()).isEqualTo("3/3");
        assertThat(result.summary()).isEqualTo("run 1 Crash");
        assertThat(result.detail().signal()).isEqualTo("SIGSEGV");
    }

    @Test
    void merged_ofAFailureAndUndecidedRuns_isTheFailure() {
        CaseResult result = merged(Verdict.HANG, Verdict.NOT_RUN, Verdict.UNKNOWN);

        assertThat(result.verdict()).isEqualTo(Verdict.HANG);
        assertThat(result.runs().rate()).isEqualTo("1/3");
    }

    private static CaseResult merged(Verdict... verdicts) {
        List<CaseRun> runs = Arrays.stream(verdicts).map(v -> run(v, verdicts)).toList();
        return CaseRunner.merged(RunSamples.suiteCase("a.B.c", "ERR-1").head("fake"), "cases/fake/a.B.c", runs);
    }

    private static CaseRun run(Verdict verdict, Verdict... all) {
        String summary = "run " + List.of(all).indexOf(verdict) + " " + verdict.label();
        CaseDetail detail = verdict == Verdict.CRASH ? CaseDetail.ofSignal("SIGSEGV") : CaseDetail.NONE;
        return new CaseRun(new Judgement(verdict, summary, List.of(), detail), 100, 30);
    }
}
