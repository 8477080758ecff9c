package heddle.property.ownership;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.OpenDevice;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.specimen.ErrorFree;
import heddle.property.specimen.ObjectType;
import heddle.property.specimen.Programs;
import heddle.property.specimen.Recipe;
import heddle.property.specimen.Specimen;
import heddle.property.stage.Buffers;
import heddle.webgpu.Adapter;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.DeviceLostReason;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Out;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ownership clauses ask of one thread alone, which thread-confined backends owe too. */
@ExtendWith(RigParameter.class)
final class OneThreadCases {
    private static final long SIZE_BYTES = 64;

    @ParameterizedTest
    @Confined
    @EnumSource(
            value = ObjectType.class,
            names = {"COMMAND_BUFFER", "COMMAND_ENCODER", "DEVICE", "SAMPLER"})
    @Clause("OWN-1")
    @DisplayName("On one thread an object works while its second reference is held, used up or not")
    void counted(ObjectType type, Rig rig) throws Exception {
        Recipe<?> recipe = type.prepare(rig, 0);
        Specimen specimen = recipe.make();
        specimen.addRef();
        specimen.release();
        specimen.use();
        specimen.addRef();
        specimen.release();
        specimen.release();
        recipe.close();
        ErrorFree.expectNoneUncaptured(rig.open());
    }

    @Test
    @Confined
    @Clause("OWN-2")
    @DisplayName("On one thread a command buffer can be submitted after all that it uses was released, in every order")
    void inUse(Rig rig) throws Exception {
        Programs programs = new Programs(0);
        for (List<Integer> order : Orders.of(List.of(0, 1, 2, 3))) {
            Texture texture = rig.device().createTexture(programs.texture());
            TextureView view = texture.createView(null);
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            RenderPassEncoder pass = encoder.beginRenderPass(programs.clearing(view));
            pass.end();
            CommandBuffer commands = encoder.finish(null);
            List<Runnable> releases = List.of(texture::release, view::release, encoder::release, pass::release);
            order.forEach(part -> releases.get(part).run());
            ErrorFree.run(rig, rig.device(), "Submit", () -> rig.queue().submit(List.of(commands)));
            commands.release();
        }
    }

    @Test
    @Confined
    @Clause({"OWN-3", "OWN-4", "ASY-14", "MAP-11"})
    @DisplayName(
            "On one thread the last release of a device aborts its pending map and tells its loss, without a device")
    void lastRelease(Rig rig) {
        OpenDevice open = rig.opener().openDevice(rig.instance(), "released");
        Buffer buffer = open.device()
                .createBuffer(
                        BufferDescriptor.DEFAULT.withUsage(Buffers.READ_BACK).withSize(SIZE_BYTES));
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
        }
        Operation map = buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS);

        open.device().release();

        Firing mapped = rig.await(map);
        buffer.release();
        open.queue().release();
        open.adapter().release();
        assertEquals(MapAsyncStatus.ABORTED, MapAsyncStatus.of(mapped.status()), "what the pending map was told");
        Firing lost = rig.await(open.lost());
        assertEquals(DeviceLostReason.DESTROYED, DeviceLostReason.of(lost.status()), "the reason of the loss");
        assertEquals(0, lost.object(), "the device that the lost callback was given, whose last reference is gone");
    }

    @Test
    @Confined
    @Clause("OWN-5")
    @DisplayName("On one thread the strings about an adapter stay until they are freed, and outlive the adapter")
    void strings(Rig rig) {
        Adapter adapter = rig.opener().openAdapter(rig.instance());
        Out<AdapterInfo> kept = new Out<>();
        Out<AdapterInfo> freed = new Out<>();
        adapter.getInfo(kept);
        adapter.getInfo(freed);
        rig.gpu().api().adapterInfoFreeMembers(freed);
        adapter.release();
        assertEquals(kept.get(), kept.again(), "what was told of an adapter, after the same was freed and it released");
        rig.gpu().api().adapterInfoFreeMembers(kept);
    }
}
