package heddle.backends.reference;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Limits;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.RequestDeviceStatus;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeviceLossTest {
    @Test
    void destroy_fromManyThreadsAtOnce_losesTheDeviceOnce() throws InterruptedException {
        try (Fixture fixture = Fixture.reference()) {
            InThreads.together(4, thread -> {
                fixture.device.destroy();
                return thread;
            });

            assertThat(fixture.lost.awaitFired(10, TimeUnit.SECONDS)).isTrue();
            assertThat(fixture.lost.result().status()).isEqualTo(DeviceLostReason.DESTROYED.value());
            assertThat(fixture.lost.result().object()).isEqualTo(fixture.device.address());
            fixture.makeError("after the loss");
            assertThat(fixture.uncaptured.firings()).isEmpty();
            fixture.assertNoFaults();
        }
    }

    @Test
    void lastRelease_ofADevice_losesItWithoutNamingIt() throws InterruptedException {
        try (Fixture fixture = Fixture.reference()) {
            fixture.device.addRef();
            fixture.device.release();
            assertThat(fixture.lost.hasFired()).isFalse();
            fixture.device.release();

            assertThat(fixture.lost.awaitFired(10, TimeUnit.SECONDS)).isTrue();
            assertThat(fixture.lost.result().object()).isZero();
            assertThat(fixture.lost.result().message()).isNotEmpty();
            fixture.queue.release();
            fixture.assertNoFaults();
        }
    }

    @Test
    void lostCallback_whileAnUncapturedOneRuns_comesAfterIt() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        try (Fixture fixture = new Fixture(ReferenceGpu.create(), firing -> goOn.await(5, TimeUnit.SECONDS))) {
            var error = InThreads.start(() -> {
                fixture.makeError("held up");
                return true;
            });
            assertThat(fixture.uncaptured.awaitBegun(5, TimeUnit.SECONDS)).isTrue();
            fixture.device.destroy(); // returns although the callback runs
            assertThat(fixture.lost.hasFired()).isFalse();
            goOn.countDown();
            InThreads.join(error);

            assertThat(fixture.lost.awaitFired(10, TimeUnit.SECONDS)).isTrue();
            assertThat(fixture.lost.firings().get(0).beganNanos())
                    .isGreaterThanOrEqualTo(fixture.uncaptured.firings().get(0).endedNanos());
        }
    }

    @Test
    void requestDevice_beyondTheAdapter_failsAndLosesIt() throws InterruptedException {
        try (Fixture fixture = Fixture.reference()) {
            for (DeviceDescriptor beyond : List.of(
                    DeviceDescriptor.DEFAULT.withRequiredFeatures(List.of(FeatureName.SHADER_F16)),
                    DeviceDescriptor.DEFAULT.withRequiredLimits(Limits.DEFAULT.withMaxBindGroups(9)),
                    DeviceDescriptor.DEFAULT.withRequiredLimits(
                            Limits.DEFAULT.withMinUniformBufferOffsetAlignment(32)))) {
                Operation lost = fixture.ledger.open(
                        CallbackKind.DEVICE_LOST, CallbackMode.ALLOW_SPONTANEOUS, CallbackBody.NOTHING);
                var told = fixture.await(fixture.adapter.requestDevice(
                        beyond.withDeviceLostCallbackInfo(lost.callbackInfo()), CallbackMode.WAIT_ANY_ONLY));

                assertThat(told.status()).isEqualTo(RequestDeviceStatus.ERROR.value());
                assertThat(told.object()).isZero();
                assertThat(lost.awaitFired(10, TimeUnit.SECONDS)).isTrue();
                assertThat(lost.result().status()).isEqualTo(DeviceLostReason.FAILED_CREATION.value());
            }
        }
    }

    @Test
    void lastRelease_ofTheInstance_cancelsWhatIsPending() {
        try (Fixture fixture = Fixture.reference()) {
            Operation map = fixture.readable(16).mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
            fixture.instance.release();

            assertThat(map.result().status()).isEqualTo(MapAsyncStatus.CALLBACK_CANCELLED.value());
            assertThat(fixture.lost.result().status()).isEqualTo(DeviceLostReason.CALLBACK_CANCELLED.value());
            Operation late = fixture.readable(16).mapAsync(MapMode.READ, 0, 16, CallbackMode.WAIT_ANY_ONLY);
            assertThat(late.result().status()).isEqualTo(MapAsyncStatus.CALLBACK_CANCELLED.value());
            fixture.assertNoFaults();
        }
    }
}
