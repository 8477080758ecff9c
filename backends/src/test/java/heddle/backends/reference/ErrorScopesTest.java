package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.PopErrorScopeStatus;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorScopesTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 200;

    private final Fixture fixture = Fixture.reference();

    @AfterEach
    void close() {
        fixture.assertNoFaults();
        fixture.close();
    }

    @Test
    void scope_aroundAnError_takesIt() {
        Firing popped = fixture.errorOf(ErrorFilter.VALIDATION, () -> fixture.makeError("snag"));

        assertThat(popped.status()).isEqualTo(PopErrorScopeStatus.SUCCESS.value());
        assertThat(popped.type()).isEqualTo(ErrorType.VALIDATION.value());
        assertThat(popped.message()).contains("snag");
        assertThat(fixture.uncaptured.firings()).isEmpty();
    }

    @Test
    void scope_withoutAnError_reportsNone() {
        Firing popped = fixture.errorOf(ErrorFilter.VALIDATION, () -> {});

        assertThat(popped.type()).isEqualTo(ErrorType.NO_ERROR.value());
        assertThat(popped.message()).isEmpty();
    }

    @Test
    void pop_withoutAScope_isAnErrorStatus() {
        Firing popped = fixture.await(fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY));

        assertThat(popped.status()).isEqualTo(PopErrorScopeStatus.ERROR.value());
        assertThat(popped.type()).isEqualTo(ErrorType.NO_ERROR.value());
        assertThat(popped.message()).isNotEmpty();
    }

    @Test
    void scope_ofAnotherThread_takesNothing() {
        fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
        InThreads.run(() -> fixture.makeError("elsewhere"));
        Firing popped = fixture.await(fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY));

        assertThat(popped.type()).isEqualTo(ErrorType.NO_ERROR.value());
        assertThat(fixture.uncaptured.firings()).hasSize(1);
    }

    @Test
    void scope_ofAnotherDevice_takesNothing() {
        Device other = fixture.newDevice(DeviceDescriptor.DEFAULT);
        other.pushErrorScope(ErrorFilter.VALIDATION);
        fixture.makeError("here");

        assertThat(fixture.await(other.popErrorScope(CallbackMode.WAIT_ANY_ONLY))
                        .type())
                .isEqualTo(ErrorType.NO_ERROR.value());
        assertThat(fixture.uncaptured.firings()).hasSize(1);
    }

    @Test
    void scopes_nested_giveTheErrorToTheInnermostThatTakesItsType() {
        fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
        fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
        fixture.device.pushErrorScope(ErrorFilter.OUT_OF_MEMORY);
        fixture.makeError("nested");

        List<Integer> types = List.of(popType(), popType(), popType());
        assertThat(types)
                .containsExactly(ErrorType.NO_ERROR.value(), ErrorType.VALIDATION.value(), ErrorType.NO_ERROR.value());
    }

    @Test
    void scopes_onManyThreadsAtOnce_keepToTheirThread() {
        List<Integer> mistakes = InThreads.together(THREADS, thread -> {
            int wrong = 0;
            for (int round = 0; round < ROUNDS; round++) {
                boolean offend = (round + thread) % 2 == 0;
                Firing popped = fixture.errorOf(ErrorFilter.VALIDATION, () -> {
                    if (offend) {
                        fixture.makeError("of thread " + thread);
                    }
                });
                boolean right = offend
                        ? popped.message().contains("of thread " + thread)
                        : popped.type() == ErrorType.NO_ERROR.value();
                wrong += right ? 0 : 1;
            }
            return wrong;
        });

        assertThat(mistakes).containsOnly(0);
        assertThat(fixture.uncaptured.firings()).isEmpty();
    }

    @Test
    void pop_spontaneous_firesByItself() throws InterruptedException {
        fixture.device.pushErrorScope(ErrorFilter.INTERNAL);

        assertThat(fixture.device
                        .popErrorScope(CallbackMode.ALLOW_SPONTANEOUS)
                        .awaitFired(Fixture.DEADLINE_NANOS, TimeUnit.NANOSECONDS))
                .isTrue();
    }

    private int popType() {
        return fixture.await(fixture.device.popErrorScope(CallbackMode.WAIT_ANY_ONLY))
                .type();
    }
}
