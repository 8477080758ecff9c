package heddle.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.jcstress.fixture.AlwaysAcceptable;
import heddle.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradingTest {
    private static final long MANY = 10 * Grading.LEAST_SAMPLES;
    private static final Resident RESIDENT = new Resident(90 << 20, 93 << 20, 91 << 20);

    @Test
    void judge_noSamples_isNotRun() {
        assertThat(judge(Map.of(), List.of(), List.of()).verdict()).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void judge_fewSamples_isNotRunAndSaysHowMany() {
        Judgement judgement = judge(Map.of("1, 2", Grading.LEAST_SAMPLES - 1), List.of(), List.of());

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judgement.summary()).contains("only 99 samples");
    }

    @Test
    void judge_fewSamplesWithAForbiddenOne_isViolation() {
        assertThat(judge(Map.of("0, 0", 1L), List.of(), List.of()).verdict()).isEqualTo(Verdict.VIOLATION);
    }

    @Test
    void judge_faultOfACallback_isViolation() {
        Judgement judgement = judge(Map.of("1, 2", MANY), List.of("a callback fired again"), List.of());

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.summary()).contains("a callback fired again");
    }

    @Test
    void judge_lostDevice_isUnknown() {
        Judgement judgement = judge(Map.of("1, 2", MANY), List.of(), List.of("the driver was reset"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judgement.summary()).contains("the driver was reset");
    }

    @Test
    void judge_throwBesideAForbiddenOutcome_isViolation() {
        Sampling sampling = new Sampling(Map.of("0, 0", MANY), new IllegalStateException("later"), 1, RESIDENT);

        assertThat(grading().judge(sampling, List.of(), List.of()).verdict()).isEqualTo(Verdict.VIOLATION);
    }

    @Test
    void judge_rateAndSize_areInTheEvidence() {
        Judgement judgement = judge(Map.of("1, 2", MANY), List.of(), List.of());

        assertThat(judgement.evidence())
                .last()
                .asString()
                .endsWith("1,000 samples, 2,000 a second; "
                        + "resident size 90 MiB once settled, 93 MiB at most, 91 MiB at the end");
    }

    private static Judgement judge(Map<String, Long> counts, List<String> faults, List<String> losses) {
        return grading().judge(new Sampling(counts, null, 500_000_000, RESIDENT), faults, losses);
    }

    private static Grading grading() {
        return new Grading(StressTest.of(AlwaysAcceptable.class), FakeBench.BACKEND, 2);
    }
}
