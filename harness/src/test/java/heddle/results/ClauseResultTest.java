package heddle.results;

import static heddle.results.Samples.CATALOGUE;
import static heddle.results.Samples.head;
import static heddle.results.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import heddle.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseResultTest {
    @Test
    void derive_ofSeveralCases_takesTheWorstAndCountsTheUnsupported() {
        List<CaseResult> cases = List.of(
                result(head("a", "dawn", "ERR-1"), Verdict.PASS),
                result(head("b", "dawn", "ERR-1"), Verdict.VIOLATION),
                result(head("c", "dawn", "ERR-1"), Verdict.UNSUPPORTED));
        assertThat(ClauseResult.derive(cases, List.of(), CATALOGUE))
                .containsExactly(new ClauseResult(CATALOGUE.get(0), "dawn", Verdict.VIOLATION, 3, 1));
    }

    @Test
    void derive_ofPassAndUnsupported_passesWithTheCountBeside() {
        List<CaseResult> cases = List.of(
                result(head("a", "dawn", "ERR-1"), Verdict.PASS),
                result(head("b", "dawn", "ERR-1"), Verdict.UNSUPPORTED));
        assertThat(ClauseResult.derive(cases, List.of(), CATALOGUE))
                .containsExactly(new ClauseResult(CATALOGUE.get(0), "dawn", Verdict.PASS, 2, 1));
    }

    @Test
    void derive_ofUnsupportedOnly_isUnsupported() {
        List<CaseResult> cases = List.of(result(head("a", "dawn", "ERR-1"), Verdict.UNSUPPORTED));
        assertThat(ClauseResult.derive(cases, List.of(), CATALOGUE))
                .extracting(ClauseResult::verdict)
                .containsExactly(Verdict.UNSUPPORTED);
    }

    @Test
    void derive_ofOneCaseForTwoClauses_countsItForBoth() {
        List<CaseResult> cases = List.of(result(head("a", "dawn", "MAP-1", "ERR-2"), Verdict.HANG));
        assertThat(ClauseResult.derive(cases, List.of(), CATALOGUE))
                .containsExactly(
                        new ClauseResult(CATALOGUE.get(1), "dawn", Verdict.HANG, 1, 0),
                        new ClauseResult(CATALOGUE.get(2), "dawn", Verdict.HANG, 1, 0));
    }

    @Test
    void derive_ofTwoBackends_keepsThemApart() {
        List<CaseResult> cases = List.of(
                result(head("a", "wgpu-native", "ERR-1"), Verdict.VIOLATION),
                result(head("a", "dawn", "ERR-1"), Verdict.PASS));
        assertThat(ClauseResult.derive(cases, List.of(), CATALOGUE))
                .extracting(ClauseResult::backend, ClauseResult::verdict)
                .containsExactly(tuple("wgpu-native", Verdict.VIOLATION), tuple("dawn", Verdict.PASS));
    }

    @Test
    void derive_ofAClauseThatTheProfileLeavesOut_isNotApplicableBesideTheOthers() {
        List<CaseResult> cases = List.of(result(head("a", "dawn", "ERR-1", "ERR-2"), Verdict.VIOLATION));
        ProfileChange left = new ProfileChange("ERR-2", "not applicable");
        BackendResult dawn =
                new BackendResult("dawn", null, null, null, null, null, "thread-confined", List.of(left), null, null);

        assertThat(ClauseResult.derive(cases, List.of(dawn), CATALOGUE))
                .containsExactly(
                        new ClauseResult(CATALOGUE.get(0), "dawn", Verdict.VIOLATION, 1, 0),
                        new ClauseResult(CATALOGUE.get(1), "dawn", Verdict.NOT_APPLICABLE, 1, 1));
    }

    @Test
    void derive_ofAnUnknownClause_isRefusedByName() {
        List<CaseResult> cases = List.of(result(head("a", "dawn", "NOPE-1"), Verdict.PASS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClauseResult.derive(cases, List.of(), CATALOGUE))
                .withMessage("the case a names the unknown clause NOPE-1");
    }

    @Test
    void derive_fromACatalogueWithAnIdTwice_isRefused() {
        List<ClauseInfo> doubled = List.of(CATALOGUE.get(0), CATALOGUE.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClauseResult.derive(List.of(), List.of(), doubled))
                .withMessageContaining("ERR-1 twice");
    }

    @Test
    void constructor_ofAPassWhereNothingWasJudged_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClauseResult(CATALOGUE.get(0), "dawn", Verdict.PASS, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClauseResult(CATALOGUE.get(0), "dawn", Verdict.UNSUPPORTED, 2, 1));
    }
}
