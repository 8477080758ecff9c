package heddle.property;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.CaseInfo;
import heddle.cases.Judgement;
import heddle.cases.NoDeviceException;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import heddle.webgpu.NullHandleException;
import heddle.webgpu.UnsupportedFunctionException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class CaseJudgeTest {
    private static final CaseInfo INFO = new CaseInfo(
            "errors.Sample.asks",
            "It asks",
            CaseStyle.JUNIT,
            CaseKind.DETERMINISTIC,
            false,
            List.of("ERR-1"),
            Set.of(),
            false,
            CaseJudgeTest.class.getName(),
            "asks");

    private final CaseJudge judge = new CaseJudge(INFO);

    @Test
    void assertionError_withSeveralLines_isAViolationSummedUpByItsFirst() {
        Judgement judgement = judge.judge(new AssertionError("thread 'a' saw 1\nthread 'b' saw 2"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.summary()).isEqualTo("thread 'a' saw 1");
        assertThat(judgement.evidence())
                .startsWith("thread 'a' saw 1", "thread 'b' saw 2")
                .anyMatch(line -> line.startsWith("at assertionError_") && line.contains("CaseJudgeTest.java:"))
                .noneMatch(line -> line.contains("junit"));
    }

    @Test
    void assertionError_withoutMessage_stillHasASummary() {
        assertThat(judge.judge(new AssertionError()).summary()).isEqualTo("AssertionError");
    }

    @Test
    void nullHandle_fromTheLibrary_isAViolation() {
        Judgement judgement = judge.judge(new NullHandleException(Fn.DEVICE_GET_QUEUE));

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.summary()).isEqualTo("wgpuDeviceGetQueue returned NULL");
    }

    @Test
    void unsupportedFunction_isUnsupportedAndNamed() {
        Judgement judgement = judge.judge(new UnsupportedFunctionException(Fn.INSTANCE_WAIT_ANY));

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(judgement.detail().missing()).isEqualTo("wgpuInstanceWaitAny");
    }

    @Test
    void missingDevice_meansThatNothingRan() {
        Judgement judgement = judge.judge(new NoDeviceException("no adapter: Unavailable"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judgement.summary()).isEqualTo("no adapter: Unavailable");
    }

    @Test
    void abortedTest_isUnknownForItsReason() {
        Judgement judgement = judge.judge(new TestAbortedException("the map was never pending"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judgement.summary()).isEqualTo("the map was never pending");
    }

    @Test
    void anythingElse_isHeddlesFaultWithItsCauses() {
        Judgement judgement = judge.judge(new IllegalStateException("outer", new IllegalArgumentException("inner")));

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judgement.summary()).isEqualTo("Heddle fault: IllegalStateException: outer");
        assertThat(judgement.evidence()).contains("java.lang.IllegalArgumentException: inner");
    }
}
