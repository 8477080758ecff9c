package heddle.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseResultTest {
    private static final CaseHead HEAD = Samples.head("errors.empty", "dawn", "ERR-2");

    @Test
    void pass_withAFailedRun_isRefused() {
        assertRefused(Verdict.PASS, new Runs(1, 5), CaseDetail.NONE, "passes with failed runs: 1/5");
    }

    @Test
    void pass_thatNeverRan_isRefused() {
        assertRefused(Verdict.PASS, Runs.NONE, CaseDetail.NONE, "passes and never ran");
    }

    @ParameterizedTest
    @EnumSource(names = {"VIOLATION", "CRASH", "HANG"})
    void failure_withoutAFailedRun_isRefused(Verdict failure) {
        assertRefused(failure, new Runs(0, 3), CaseDetail.NONE, "is a failure without a failed run");
    }

    @Test
    void waived_withoutAnIssue_isRefused() {
        assertRefused(Verdict.WAIVED, new Runs(1, 1), CaseDetail.NONE, "is waived by no issue");
    }

    @Test
    void unsupported_withNothingMissing_isRefused() {
        assertRefused(Verdict.UNSUPPORTED, Runs.NONE, CaseDetail.NONE, "nothing missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "../other", "cases/../../x", "", "cases//x", "cases/x\u001B", "C:\\x", "./a"})
    void folder_outsideTheResults_isRefused(String folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseResult(
                        HEAD, Verdict.PASS, "", List.of(), new Runs(0, 1), 1, 1, folder, CaseDetail.NONE))
                .withMessageContaining("folder outside the results");
    }

    @Test
    void texts_fromTheLibrary_areMadePlain() {
        CaseResult result = new CaseResult(
                HEAD, Verdict.PASS, "a\u001Bb", List.of("x\ny"), new Runs(0, 1), 1, 1, null, CaseDetail.NONE);
        assertThat(result.summary()).isEqualTo("a\\x1Bb");
        assertThat(result.evidence()).containsExactly("x", "y");
    }

    @Test
    void waivedBy_ofAFailure_keepsItsRunsAndNamesTheIssue() {
        CaseResult waived = Samples.result(HEAD, Verdict.HANG).waivedBy("vendor issue 12");
        assertThat(waived.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(waived.runs()).isEqualTo(new Runs(1, 1));
        assertThat(waived.detail().issue()).isEqualTo("vendor issue 12");
    }

    @Test
    void waivedBy_ofWhatDidNotFail_isRefused() {
        CaseResult notRun = CaseResult.notRun(HEAD, "interrupted");
        assertThatIllegalArgumentException().isThrownBy(() -> notRun.waivedBy("issue 5"));
    }

    @Test
    void head_withoutClauseOrWithOneTwice_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.head("a", "dawn"));
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.head("a", "dawn", "ERR-1", "ERR-1"));
    }

    private static void assertRefused(Verdict verdict, Runs runs, CaseDetail detail, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseResult(HEAD, verdict, "", List.of(), runs, 1, 1, null, detail))
                .withMessageContaining("errors.empty on dawn")
                .withMessageContaining(because);
    }
}
