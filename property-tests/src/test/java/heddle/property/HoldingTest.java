package heddle.property;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.CaseInfo;
import heddle.cases.Clause;
import heddle.cases.Judgement;
import heddle.cases.Needing;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldingTest {
    private static final List<CaseInfo> CASES = CaseReader.cases(SampleCases.class);

    @Test
    void race_whoseCallsNeverMet_didNotRun() {
        Judgement judgement = run("property.Sample.races");

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judgement.summary()).contains("never overlapped in 1 round");
    }

    @Test
    void race_whoseCallsMet_passesWithItsCounts() {
        Judgement judgement = run("property.Sample.meets");

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.detail().samples()).isEqualTo(2);
        assertThat(judgement.detail().overlaps()).isEqualTo(1);
    }

    @Test
    void report_ofACaseThatHolds_standsInItsSummaryOnce() {
        assertThat(run("property.Sample.reports").summary()).isEqualTo("held; reported: both waited");
    }

    @Test
    void constants_ofAParameter_areCasesThatRunAlone() {
        assertThat(CASES).extracting(CaseInfo::id).contains("property.Sample.each.FIRST", "property.Sample.each.OTHER");
        assertThat(info("property.Sample.each.OTHER").functions()).containsExactly(Fn.QUEUE_SUBMIT);
        assertThat(info("property.Sample.each.OTHER").title()).isEqualTo("Each: OTHER");
        assertThat(run("property.Sample.each.FIRST").verdict()).isEqualTo(Verdict.PASS);
        assertThat(run("property.Sample.each.OTHER").summary()).isEqualTo("it is the other");
    }

    private static Judgement run(String id) {
        return new JupiterSuite().run(info(id), new FakeBench(1));
    }

    private static CaseInfo info(String id) {
        return CASES.stream().filter(info -> info.id().equals(id)).findFirst().orElseThrow();
    }

    enum Constant implements Needing {
        FIRST,
        OTHER;

        @Override
        public Set<Fn> functions() {
            return this == OTHER ? Set.of(Fn.QUEUE_SUBMIT) : Set.of();
        }
    }

    @ExtendWith(RigParameter.class)
    static final class SampleCases {
        @Test
        @Clause("ERR-1")
        @Statistical
        @DisplayName("It races")
        void races(Rig rig) {
            rig.overlaps().round(false);
        }

        @Test
        @Clause("ERR-1")
        @Statistical
        @DisplayName("It meets")
        void meets(Rig rig) {
            rig.overlaps().round(true);
            rig.overlaps().round(false);
        }

        @Test
        @Clause("ERR-1")
        @DisplayName("It reports")
        void reports(Rig rig) {
            rig.report("both waited");
            rig.report("both waited");
        }

        @ParameterizedTest
        @EnumSource(Constant.class)
        @Clause("ERR-1")
        @DisplayName("Each")
        void each(Constant constant) {
            if (constant == Constant.OTHER) {
                throw new AssertionError("it is the other");
            }
        }
    }
}
