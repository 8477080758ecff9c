package heddle.run;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.Profile;
import heddle.results.CaseResult;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import heddle.worker.CaseRun;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyTest {
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
        return Tally.merged(RunSamples.suiteCase("a.B.c", "ERR-1").head("fake"), "cases/fake/a.B.c", runs);
    }

    private static CaseRun run(Verdict verdict, Verdict... all) {
        return RunSamples.run(verdict, "run " + List.of(all).indexOf(verdict) + " " + verdict.label());
    }

    @Test
    void violation_besideOthers_countsAndMayHaveCompanyAgain() {
        Tally tally = tally();
        tally.addBesideOthers(RunSamples.run(Verdict.VIOLATION), true);

        assertThat(tally.needsAProcessOfItsOwn()).isFalse();
        assertThat(tally.wantsMore(1)).isFalse();
        assertThat(tally.wantsMore(2)).isTrue();
        tally.addBesideOthers(RunSamples.run(Verdict.PASS), true);
        assertThat(tally.wantsMore(2)).isFalse();
        assertThat(tally.result().runs()).isEqualTo(new Runs(1, 2));
        assertThat(tally.result().verdict()).isEqualTo(Verdict.VIOLATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"CRASH", "HANG"})
    void end_afterAnotherFailure_countsIfTheSameComesAlone(Verdict verdict) {
        Tally tally = tally();
        tally.addBesideOthers(RunSamples.run(verdict), true);

        assertThat(tally.needsAProcessOfItsOwn()).isTrue();
        assertThat(tally.wantsMore(1)).isTrue();
        tally.addAlone(RunSamples.run(verdict));
        assertThat(tally.wantsMore(2)).isFalse();
        assertThat(tally.result().runs()).isEqualTo(new Runs(2, 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"CRASH", "HANG"})
    void end_afterAnotherFailure_doesNotCountIfAnotherOrNoneComesAlone(Verdict verdict) {
        Tally passing = tally();
        passing.addBesideOthers(RunSamples.run(verdict), true);
        passing.addAlone(RunSamples.run(Verdict.PASS));

        assertThat(passing.wantsMore(2)).isFalse();
        assertThat(passing.result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(passing.result().runs()).isEqualTo(new Runs(0, 1));

        Tally other = tally();
        other.addBesideOthers(RunSamples.run(verdict), true);
        other.addAlone(RunSamples.run(verdict, "in another call"));
        assertThat(other.wantsMore(2)).isTrue();
        assertThat(other.result().runs()).isEqualTo(new Runs(1, 1));
    }

    @Test
    void end_beforeAnyOtherFailure_counts() {
        Tally tally = tally();
        tally.addBesideOthers(RunSamples.run(Verdict.CRASH), false);

        assertThat(tally.needsAProcessOfItsOwn()).isTrue();
        assertThat(tally.wantsMore(1)).isFalse();
        tally.addAlone(RunSamples.run(Verdict.NOT_RUN));
        assertThat(tally.wantsMore(10)).isFalse();
        assertThat(tally.result().runs()).isEqualTo(new Runs(1, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "NOT_RUN"})
    void undecided_besideOthers_isWhatComesAlone(Verdict verdict) {
        Tally tally = tally();
        tally.addBesideOthers(RunSamples.run(verdict), false);

        assertThat(tally.wantsMore(1)).isTrue();
        assertThat(tally.needsAProcessOfItsOwn()).isTrue();
        assertThat(tally.result().verdict()).isEqualTo(verdict);
        tally.addAlone(RunSamples.run(Verdict.PASS));
        assertThat(tally.wantsMore(2)).isFalse();
        assertThat(tally.result().verdict()).isEqualTo(Verdict.PASS);
    }

    private static Tally tally() {
        return new Tally(
                RunSamples.backend(Profile.MULTITHREADED, true, Set.of()), RunSamples.suiteCase("a.B.c", "ERR-1"));
    }
}
