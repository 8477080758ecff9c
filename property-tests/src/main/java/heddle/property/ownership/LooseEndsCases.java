package heddle.property.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.specimen.Programs;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Instance;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of OWN-2: parents go before their children, in every order, and what is held can still be called. */
@ExtendWith(RigParameter.class)
final class LooseEndsCases {
    private static final int SIZE_BYTES = 64;

    @Test
    @Clause("OWN-2")
    @DisplayName("Buffer, texture and queue can be called and released after their device was released for good")
    void afterTheDevice(Rig rig) {
        List<Actor> releasers = List.of(rig.actor("releaser-0"), rig.actor("releaser-1"));
        for (List<Integer> order : Orders.of(List.of(0, 1, 2))) {
            OpenDevice open = rig.opener().openDevice(rig.instance(), "parent");
            Buffer buffer = buffer(open, false);
            Texture texture = open.device().createTexture(new Programs(0).texture());

            releasers.get(0).run(open.device()::release);

            rig.actor("user").run(() -> {
                assertEquals(SIZE_BYTES, buffer.getSize(), "the size of a buffer whose device is gone");
                TextureView view = texture.createView(null);
                view.release();
                open.queue().submit(List.of());
            });
            List<Actor.Work> releases = List.of(buffer::release, texture::release, open.queue()::release);
            for (int turn = 0; turn < order.size(); turn++) {
                releasers.get(turn % releasers.size()).run(releases.get(order.get(turn)));
            }
            open.adapter().release();
            rig.instance().processEvents();
        }
    }

    @Test
    @Clause("OWN-2")
    @DisplayName("A device records and submits after its adapter and its instance were released for good")
    void afterTheInstance(Rig rig) {
        Actor creator = rig.actor("creator");
        Instance instance = creator.call(rig.opener()::openInstance);
        OpenDevice open = creator.call(() -> rig.opener().openDevice(instance, "child"));

        rig.actor("releaser").run(() -> {
            open.adapter().release();
            instance.release();
        });

        rig.actor("user").run(() -> {
            Buffer buffer = buffer(open, true);
            ByteBuffer range = buffer.getMappedRange(0, SIZE_BYTES);
            assertNotNull(range, "the range of a buffer mapped at creation, whose instance is gone");
            new Pattern(92).write(range, 0, SIZE_BYTES);
            buffer.unmap();
            CommandEncoder encoder = open.device().createCommandEncoder(null);
            CommandBuffer commands = encoder.finish(null);
            open.queue().submit(List.of(commands));
            commands.release();
            encoder.release();
            buffer.release();
        });
        creator.run(() -> {
            open.queue().release();
            open.device().release();
        });
        assertEquals(0, open.uncapturedErrors().size(), "uncaptured errors of a device whose instance is gone");
    }

    private static Buffer buffer(OpenDevice open, boolean mapped) {
        Buffer buffer = open.device()
                .createBuffer(BufferDescriptor.DEFAULT
                        .withUsage(BufferUsage.COPY_SRC)
                        .withSize(SIZE_BYTES)
                        .withMappedAtCreation(mapped));
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
        }
        return buffer;
    }
}
