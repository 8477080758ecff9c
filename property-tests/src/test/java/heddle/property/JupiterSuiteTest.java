package heddle.property;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.CaseInfo;
import heddle.cases.Clause;
import heddle.cases.Judgement;
import heddle.cases.Rig;
import heddle.verdict.Verdict;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.UnsupportedFunctionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

class JupiterSuiteTest {
    private static final FakeBench BENCH = new FakeBench(1);

    @Test
    void case_thatReturns_passes() {
        assertThat(run(SampleCases.class, "usesTheInstance").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void case_thatFails_isAViolation() {
        Judgement judgement = run(SampleCases.class, "fails");

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.summary()).isEqualTo("thread 'a' saw nothing");
    }

    @Test
    void case_thatOwesACallback_failsAsItEnds() {
        Judgement judgement = run(SampleCases.class, "isCalledBackTwice");

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.summary()).contains("BUFFER_MAP", "fired again");
    }

    @Test
    void case_thatIsUnsupportedHalfWay_isNotJudgedByWhatItLeft() {
        Judgement judgement = run(SampleCases.class, "isUnsupportedHalfWay");

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(judgement.evidence()).anyMatch(line -> line.contains("as the case ended"));
    }

    @Test
    void method_thatIsNoTest_didNotRun() {
        assertThat(run(SampleCases.class, "isNoTest").verdict()).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void library_withoutInstance_isAViolation() {
        CaseInfo info = info(SampleCases.class, "usesTheInstance");

        Judgement judgement = new JupiterSuite().run(info, new FakeBench(0));

        assertThat(judgement.summary()).isEqualTo("wgpuCreateInstance returned NULL");
    }

    @Test
    void property_thatHolds_getsTheRigInEachTry() {
        Judgement judgement = run(SampleProperties.class, "holds");

        assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(Verdict.PASS);
    }

    @Test
    void property_thatFails_reportsItsSmallestSample() {
        Judgement judgement = run(SampleProperties.class, "fails");

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.summary()).isEqualTo("10 is too many");
    }

    private static Judgement run(Class<?> type, String method) {
        return new JupiterSuite().run(info(type, method), BENCH);
    }

    private static CaseInfo info(Class<?> type, String method) {
        return CaseReader.cases(type).stream()
                .filter(info -> info.methodName().equals(method))
                .findFirst()
                .orElseThrow();
    }

    @ExtendWith(RigParameter.class)
    static final class SampleCases {
        @Test
        @Clause("ERR-1")
        @DisplayName("It uses the instance")
        void usesTheInstance(Rig rig) {
            rig.instance().processEvents();
        }

        @Test
        @Clause("ERR-1")
        @DisplayName("It fails")
        void fails() {
            throw new AssertionError("thread 'a' saw nothing");
        }

        @Test
        @Clause("ERR-1")
        @DisplayName("A callback of it fires twice")
        void isCalledBackTwice(Rig rig) {
            fireTwice(rig);
        }

        @Test
        @Clause("ERR-1")
        @DisplayName("It is unsupported half-way")
        void isUnsupportedHalfWay(Rig rig) {
            fireTwice(rig);
            throw new UnsupportedFunctionException(Fn.INSTANCE_WAIT_ANY);
        }

        @Clause("ERR-1")
        @DisplayName("It is no test")
        void isNoTest() {}

        private static void fireTwice(Rig rig) {
            CallbackInfo info = rig.gpu()
                    .ledger()
                    .open(CallbackKind.BUFFER_MAP, CallbackMode.ALLOW_SPONTANEOUS, firing -> {})
                    .callbackInfo();
            Firing firing = new Firing(CallbackKind.BUFFER_MAP, info.userdata1(), info.userdata2(), 1, 0, 0, "", null);
            rig.gpu().ledger().fired(firing);
            rig.gpu().ledger().fired(firing);
        }
    }

    @AddLifecycleHook(RigHook.class)
    static final class SampleProperties {
        @Property(tries = 20)
        @Clause("ERR-1")
        @Label("It holds")
        void holds(@ForAll int number, Rig rig) {
            rig.instance().processEvents();
        }

        @Property(tries = 100)
        @Clause("ERR-1")
        @Label("It fails")
        void fails(@ForAll @IntRange(max = 1000) int number) {
            if (number >= 10) {
                throw new AssertionError(number + " is too many");
            }
        }
    }
}
