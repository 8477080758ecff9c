package heddle.model;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.FutureCall.CalledBack;
import heddle.model.FutureCall.Place;
import heddle.model.FutureCall.Start;
import heddle.model.FutureCall.Waited;
import heddle.webgpu.CallbackMode;
import org.junit.jupiter.api.Test;

class FutureModelTest {
    private final ModelRun<FutureState, FutureCall, Boolean> run = new ModelRun<>(new FutureModel());

    @Test
    void callback_comingTwice_isIllegal() {
        start(1, CallbackMode.ALLOW_SPONTANEOUS);
        assertThat(run.accept(new CalledBack(1, Place.ELSEWHERE), true)).isTrue();
        assertThat(run.accept(new CalledBack(1, Place.WAIT_ANY), true)).isFalse();
    }

    @Test
    void callback_ofOperationNeverStarted_isIllegal() {
        start(1, CallbackMode.ALLOW_SPONTANEOUS);
        assertThat(run.accept(new CalledBack(2, Place.ELSEWHERE), true)).isFalse();
    }

    @Test
    void callback_inWaitAnyOnly_comesOnlyInWaitForIt() {
        start(1, CallbackMode.WAIT_ANY_ONLY);
        assertThat(run.accept(new CalledBack(1, Place.ELSEWHERE), true)).isFalse();
        assertThat(run.accept(new CalledBack(1, Place.PROCESS_EVENTS), true)).isFalse();
        assertThat(run.accept(new CalledBack(1, Place.WAIT_ANY_FOR_OTHERS), true))
                .isFalse();
        assertThat(run.accept(new CalledBack(1, Place.WAIT_ANY), true)).isTrue();
    }

    @Test
    void callback_inAllowProcessEvents_comesInPumpOrWaitForIt() {
        start(1, CallbackMode.ALLOW_PROCESS_EVENTS);
        assertThat(run.accept(new CalledBack(1, Place.ELSEWHERE), true)).isFalse();
        assertThat(run.accept(new CalledBack(1, Place.WAIT_ANY_FOR_OTHERS), true))
                .isFalse();
        assertThat(run.accept(new CalledBack(1, Place.PROCESS_EVENTS), true)).isTrue();
    }

    @Test
    void wait_reportsComplete_exactlyAfterCallback() {
        start(1, CallbackMode.WAIT_ANY_ONLY);
        assertThat(run.accept(new Waited(1), true)).isFalse();
        assertThat(run.accept(new Waited(1), false)).isTrue();
        assertThat(run.accept(new CalledBack(1, Place.WAIT_ANY), true)).isTrue();
        assertThat(run.accept(new Waited(1), false)).isFalse();
        assertThat(run.accept(new Waited(1), true)).isTrue();
    }

    private void start(int operation, CallbackMode mode) {
        assertThat(run.accept(new Start(operation, mode), true)).isTrue();
    }
}
