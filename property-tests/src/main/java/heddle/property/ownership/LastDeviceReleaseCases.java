package heddle.property.ownership;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.Programs;
import heddle.property.stage.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Operation;
import heddle.webgpu.Texture;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of OWN-4: the last release of a device destroys it, wherever it happens; that it is lost shows it. */
@ExtendWith(RigParameter.class)
final class LastDeviceReleaseCases {
    private static final Duration LATE_LOSS = Duration.ofSeconds(3);

    @Test
    @Clause("OWN-4")
    @DisplayName(
            "The last release by another thread destroys a device whose buffer, texture, encoder and queue are held")
    void withChildren(Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "parent");
        Buffer buffer = open.device()
                .createBuffer(
                        BufferDescriptor.DEFAULT.withUsage(Buffers.READ_BACK).withSize(64));
        Texture texture = open.device().createTexture(new Programs(0).texture());
        CommandEncoder encoder = open.device().createCommandEncoder(null);

        rig.actor("releaser").run(open.device()::release);

        expectLost(rig, open, "the last release of a device with children, by thread 'releaser'");
        encoder.release();
        texture.release();
        if (buffer != null) {
            buffer.release();
        }
        open.queue().release();
        open.adapter().release();
    }

    @Test
    @Clause({"OWN-4", "TS-5"})
    @DisplayName("A device is not destroyed while another thread holds a reference, and is when that one goes")
    void secondReference(Rig rig) {
        Actor creator = rig.actor("creator");
        Actor holder = rig.actor("holder");
        OpenDevice open = creator.call(() -> rig.opener().openDevice(rig.instance(), "held"));
        open.queue().release();
        open.adapter().release();
        holder.run(open.device()::addRef);

        creator.run(open.device()::release);
        rig.instance().processEvents();
        assertEquals(0, open.lost().firings().size(), "device-lost callbacks while thread 'holder' has a reference");
        holder.run(() -> ErrorFree.run(rig, open.device(), "CreateTexture", () -> open.device()
                .createTexture(new Programs(0).texture())
                .release()));

        holder.run(open.device()::release);
        expectLost(rig, open, "the release by thread 'holder'");
    }

    @ParameterizedTest
    @EnumSource(DeviceCallback.class)
    @Clause({"OWN-4", "ASY-18"})
    @DisplayName("The last release of a device inside one of its own callbacks, not a spontaneous one, destroys it")
    void insideCallback(DeviceCallback kind, Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "released inside");
        try (DeviceCallback.Started started = kind.start(open, ALLOW_PROCESS_EVENTS, open.device()::release)) {
            rig.actor("pumper").run(() -> rig.await(started.operation()));

            expectLost(rig, open, "the last release inside a " + kind + " callback on thread 'pumper'");
        }
        open.queue().release();
        open.adapter().release();
    }

    private static void expectLost(Rig rig, OpenDevice open, String after) {
        Operation lost = open.lost();
        Deadline.in(LATE_LOSS).poll(() -> {
            rig.instance().processEvents();
            return lost.hasFired();
        });
        assertEquals(1, lost.firings().size(), "device-lost callbacks after " + after);
    }
}
