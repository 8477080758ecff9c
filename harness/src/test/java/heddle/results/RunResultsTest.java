package heddle.results;

import static heddle.results.Samples.CATALOGUE;
import static heddle.results.Samples.RUN;
import static heddle.results.Samples.backend;
import static heddle.results.Samples.head;
import static heddle.results.Samples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunResultsTest {
    private static final CaseResult PASS = result(head("a", "dawn", "ERR-1"), Verdict.PASS);
    private static final CaseResult FAIL = result(head("a", "wgpu-native", "ERR-1"), Verdict.VIOLATION);
    private static final List<BackendResult> BOTH = List.of(backend("wgpu-native"), backend("dawn"));

    @Test
    void of_casesInAnyOrder_ordersThemByBackendAndId() {
        CaseResult second = result(head("b", "dawn", "ERR-2"), Verdict.PASS);
        RunResults results = RunResults.of(RUN, BOTH, List.of(second, PASS, FAIL), CATALOGUE);
        assertThat(results.cases()).containsExactly(FAIL, PASS, second);
        assertThat(results.clauses())
                .extracting(clause -> clause.backend() + " " + clause.id())
                .containsExactly("wgpu-native ERR-1", "dawn ERR-1", "dawn ERR-2");
        assertThat(results.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void of_aRefusedBackendBesidePasses_isIncomplete() {
        List<BackendResult> backends =
                List.of(backend("dawn"), BackendResult.refused("old", "lib.so", "multithreaded", "an old ABI"));
        assertThat(RunResults.of(RUN, backends, List.of(PASS), CATALOGUE).exitCode())
                .isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void of_aBackendWithoutCases_isIncomplete() {
        assertThat(RunResults.of(RUN, BOTH, List.of(PASS), CATALOGUE).exitCode())
                .isEqualTo(ExitCode.INCOMPLETE);
        assertThat(RunResults.of(RUN, List.of(), List.of(), CATALOGUE).exitCode())
                .isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void of_aCaseTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunResults.of(RUN, BOTH, List.of(PASS, PASS), CATALOGUE))
                .withMessageContaining("a on dawn stands twice");
    }

    @Test
    void of_aCaseOfAnUnknownBackend_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunResults.of(RUN, List.of(), List.of(PASS), CATALOGUE))
                .withMessageContaining("unknown backend dawn");
    }

    @Test
    void constructor_ofAPassingClauseOverAFailingCase_isRefused() {
        ClauseResult invented = new ClauseResult(CATALOGUE.get(0), "wgpu-native", Verdict.PASS, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunResults(
                        RUN,
                        List.of(backend("wgpu-native")),
                        List.of(FAIL),
                        List.of(invented),
                        new Overhead(0, 0),
                        ExitCode.FAILED))
                .withMessage("the clauses contradict the cases");
    }

    @Test
    void endedBy_holdsWhereACaseFailed_isRefused() {
        RunResults results = RunResults.of(RUN, List.of(backend("wgpu-native")), List.of(FAIL), CATALOGUE);
        assertThatIllegalArgumentException().isThrownBy(() -> results.endedBy(ExitCode.HOLDS));
        assertThat(results.endedBy(ExitCode.FAULT).exitCode()).isEqualTo(ExitCode.FAULT);
    }

    @Test
    void overhead_ofTheCasesThatRan_isTheirMedianAndMaximum() {
        Runs once = new Runs(0, 1);
        List<CaseResult> odd = List.of(
                Samples.taking(100, once),
                Samples.taking(500, once),
                Samples.taking(200, once),
                Samples.taking(9000, Runs.NONE));
        assertThat(Overhead.of(odd)).isEqualTo(new Overhead(200, 500));
        assertThat(Overhead.of(odd.subList(0, 2))).isEqualTo(new Overhead(300, 500));
        assertThat(Overhead.of(List.of())).isEqualTo(new Overhead(0, 0));
    }
}
