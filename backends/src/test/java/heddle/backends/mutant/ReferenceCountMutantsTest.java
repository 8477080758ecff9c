package heddle.backends.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.reference.Fixture;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import heddle.webgpu.Sampler;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceCountMutantsTest {
    @Test
    void device_withAChild_isLostWhenTheChildGoes() {
        try (Fixture fixture = mutant("children-hold-the-device")) {
            Operation lost = waited(fixture);
            Device device = fixture.newDevice(DeviceDescriptor.DEFAULT.withDeviceLostCallbackInfo(lost.callbackInfo()));
            Sampler child = device.createSampler(null);
            device.release();
            fixture.instance.processEvents();
            assertThat(lost.hasFired()).isFalse();

            child.release();
            fixture.instance.processEvents();
            assertThat(lost.result().status()).isEqualTo(DeviceLostReason.DESTROYED.value());
        }
    }

    @Test
    void device_releasedAsOftenAsItWasGiven_isNotLost() {
        try (Fixture fixture = mutant("request-keeps-the-device")) {
            Operation lost = waited(fixture);
            Device device = fixture.newDevice(DeviceDescriptor.DEFAULT.withDeviceLostCallbackInfo(lost.callbackInfo()));
            device.release();
            fixture.instance.processEvents();
            assertThat(lost.hasFired()).isFalse();

            device.release();
            fixture.instance.processEvents();
            assertThat(lost.hasFired()).isTrue();
        }
    }

    @Test
    void buffer_usedAfterItsHandleWent_isDestroyed() {
        try (Fixture fixture = mutant("resources-die-with-their-handle")) {
            Buffer from = fixture.buffer(4, BufferUsage.COPY_SRC);
            Buffer to = fixture.readable(4);
            CommandEncoder encoder = fixture.device.createCommandEncoder(null);
            encoder.copyBufferToBuffer(from, 0, to, 0, 4);
            CommandBuffer commands = encoder.finish(null);
            from.release();

            Firing error = fixture.errorOf(ErrorFilter.VALIDATION, () -> fixture.queue.submit(List.of(commands)));
            assertThat(error.type()).isEqualTo(ErrorType.VALIDATION.value());
        }
    }

    @Test
    void device_releasedAfterDestroy_isToldLostTwice() {
        try (Fixture fixture = mutant("lost-told-again-at-release")) {
            Operation lost = waited(fixture);
            Device device = fixture.newDevice(DeviceDescriptor.DEFAULT.withDeviceLostCallbackInfo(lost.callbackInfo()));
            device.destroy();
            fixture.instance.processEvents();
            device.release();

            assertThat(lost.firings()).hasSize(2);
        }
    }

    @Test
    void samplers_ofEqualDescriptors_areOneObject() {
        try (Fixture fixture = mutant("equal-objects-share-a-reference")) {
            Sampler first = fixture.device.createSampler(null);
            Sampler second = fixture.device.createSampler(null);

            assertThat(second.address()).isEqualTo(first.address());
        }
    }

    private static Operation waited(Fixture fixture) {
        return fixture.ledger.open(CallbackKind.DEVICE_LOST, CallbackMode.ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING);
    }

    private static Fixture mutant(String name) {
        return new Fixture(Mutant.byName(name).create());
    }
}
