package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.backends.reference.InThreads;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.PopErrorScopeStatus;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScopeMutantsTest {
    @Test
    void emptyPop_succeeds() {
        try (Fixture fixture = mutant("empty-pop-succeeds")) {
            assertThat(pop(fixture, fixture.device).status()).isEqualTo(PopErrorScopeStatus.SUCCESS.value());
        }
    }

    @Test
    void innermostScope_takesWhatItsFilterLetsPass() {
        for (String name : new String[] {"innermost-scope-takes-all", "internal-filter-takes-validation"}) {
            try (Fixture fixture = mutant(name)) {
                Firing popped = fixture.errorOf(ErrorFilter.INTERNAL, () -> fixture.makeError("passing"));

                assertThat(popped.message()).as(name).contains("passing");
            }
        }
    }

    @Test
    void outermostScope_takesTheError() {
        try (Fixture fixture = mutant("outermost-scope-first")) {
            fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
            Firing inner = fixture.errorOf(ErrorFilter.VALIDATION, () -> fixture.makeError("far"));

            assertThat(inner.type()).isEqualTo(ErrorType.NO_ERROR.value());
            assertThat(pop(fixture, fixture.device).message()).contains("far");
        }
    }

    @Test
    void capturedError_isReported() {
        try (Fixture fixture = mutant("captured-errors-reported")) {
            fixture.errorOf(ErrorFilter.VALIDATION, () -> fixture.makeError("taken"));

            assertThat(fixture.uncaptured.firings()).hasSize(1);
        }
    }

    @Test
    void pop_takesTheScopeOfTheRecentDevice() {
        try (Fixture fixture = mutant("pop-takes-recent-device")) {
            Device other = fixture.newDevice(DeviceDescriptor.DEFAULT);
            fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
            other.pushErrorScope(ErrorFilter.VALIDATION);
            fixture.makeError("of the first device");

            assertThat(pop(fixture, fixture.device).type()).isEqualTo(ErrorType.NO_ERROR.value());
        }
    }

    @Test
    void scopesSharedByDevice_takeAnotherThreadsError() {
        try (Fixture fixture = mutant("scopes-shared-by-device")) {
            Firing popped = fixture.errorOf(
                    ErrorFilter.VALIDATION, () -> InThreads.run(() -> fixture.makeError("of another thread")));

            assertThat(popped.message()).contains("of another thread");
        }
    }

    @Test
    void scopesMixedAcrossDevices_takeAnotherDevicesError() {
        try (Fixture fixture = mutant("scopes-mixed-across-devices")) {
            Device other = fixture.newDevice(DeviceDescriptor.DEFAULT);
            other.pushErrorScope(ErrorFilter.VALIDATION);
            fixture.makeError("of the first device");

            assertThat(pop(fixture, other).message()).contains("of the first device");
        }
    }

    @Test
    void scopesLeftToNextThread_areThereForIt() throws InterruptedException {
        try (Fixture fixture = mutant("scopes-left-to-next-thread")) {
            Thread leaver = new Thread(() -> fixture.device.pushErrorScope(ErrorFilter.VALIDATION));
            leaver.start();
            leaver.join();

            assertThat(InThreads.call(() -> pop(fixture, fixture.device)).status())
                    .isEqualTo(PopErrorScopeStatus.SUCCESS.value());
        }
    }

    @Test
    void scopeFilter_underContention_isSkippedSooner() {
        try (Fixture fixture = mutant("scope-filter-skipped-under-contention")) {
            AtomicInteger seen = new AtomicInteger();
            InThreads.together(2, thread -> {
                long deadline = System.nanoTime() + Fixture.DEADLINE_NANOS / 2;
                while (seen.get() == 0 && System.nanoTime() - deadline < 0) {
                    fixture.device.pushErrorScope(ErrorFilter.VALIDATION);
                    Firing inner = fixture.errorOf(ErrorFilter.OUT_OF_MEMORY, () -> fixture.makeError("outer"));
                    pop(fixture, fixture.device);
                    seen.addAndGet(inner.type() == ErrorType.NO_ERROR.value() ? 0 : 1);
                }
                return thread;
            });

            assertThat(seen).hasPositiveValue();
        }
    }

    @Test
    void uncapturedDroppedOffThread_isNeverHeardOf() {
        try (Fixture fixture = mutant("uncaptured-dropped-off-thread")) {
            InThreads.run(() -> fixture.makeError("dropped"));
            assertThat(fixture.uncaptured.firings()).isEmpty();
            fixture.makeError("heard");

            assertThat(fixture.uncaptured.firings()).hasSize(1);
        }
    }

    private static Firing pop(Fixture fixture, Device device) {
        return fixture.await(device.popErrorScope(CallbackMode.WAIT_ANY_ONLY));
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
