package heddle.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.Hostile;
import heddle.report.SampleRun;
import heddle.results.BackendResult;
import heddle.results.CaseResult;
import heddle.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunViewTest {
    private final RunView view = new RunView(SampleRun.results());
    private final BackendResult dawn = view.results().backends().get(1);

    @Test
    void areas_areInTheOrderOfTheCatalogue() {
        assertThat(view.areas()).containsExactly("multithreading", "errors", "futures", "mapping", "ownership");
    }

    @Test
    void tally_ofAnArea_countsACaseOfTwoClausesOnce() {
        assertThat(view.tally("errors", dawn).counts()).isEqualTo(Map.of(Verdict.PASS, 7));
    }

    @Test
    void tally_ofABackend_countsEachStanding() {
        Tally tally = view.tally(dawn);
        assertThat(List.of(tally.passed(), tally.failed(), tally.undecided(), tally.waived(), tally.notJudged()))
                .containsExactly(22, 1, 1, 1, 1);
        assertThat(tally.total()).isEqualTo(26);
        assertThat(tally.worst()).contains(Verdict.HANG);
    }

    @Test
    void failures_haveTheWorstFirst() {
        assertThat(view.failures())
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.CRASH, Verdict.HANG, Verdict.VIOLATION);
    }

    @Test
    void verdictOf_aRefusedBackend_isNotRun() {
        RunView hostile = new RunView(Hostile.run());
        assertThat(hostile.verdictOf(hostile.results().backends().get(1))).isEqualTo(Verdict.NOT_RUN);
    }
}
