package heddle.property.ownership;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of OWN-2: the application lets go of what the GPU, or a map, still works on. */
@ExtendWith(RigParameter.class)
final class PendingWorkCases {
    private static final int SIZE_BYTES = 256;
    private static final long LARGE_BYTES = 4L << 20;
    private static final int LARGE_COPIES = 8;

    @Test
    @Clause("OWN-2")
    @Needs(commands = true)
    @DisplayName(
            "Copies arrive though source, command buffer and encoder are released right after Submit, on other threads")
    void copies(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(91);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer result = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Buffer large = buffers.create(BufferUsage.COPY_SRC, LARGE_BYTES);
        Buffer largeToo = buffers.create(BufferUsage.COPY_DST, LARGE_BYTES);
        rig.queue().writeBuffer(source, 0, pattern.bytes(SIZE_BYTES));
        CommandEncoder encoder = rig.device().createCommandEncoder(null);
        for (int i = 0; i < LARGE_COPIES; i++) { // so that the GPU is still at it
            encoder.copyBufferToBuffer(large, 0, largeToo, 0, LARGE_BYTES);
        }
        encoder.copyBufferToBuffer(source, 0, result, 0, SIZE_BYTES);
        CommandBuffer commands = encoder.finish(null);
        Actor releaser = rig.actor("releaser");
        Actor another = rig.actor("another releaser");

        rig.actor("submitter").run(() -> rig.queue().submit(List.of(commands)));
        releaser.run(commands::release);
        another.run(source::release);
        releaser.run(large::release);
        another.run(largeToo::release);
        releaser.run(encoder::release);

        buffers.expect(rig.actor("reader"), result, pattern, "what was copied from a buffer released meanwhile");
        result.release();
    }

    @Test
    @Clause("OWN-2")
    @DisplayName("A map whose buffer another thread releases for good calls back, once")
    void map(Rig rig) {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        Operation map =
                rig.actor("mapper").call(() -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, ALLOW_PROCESS_EVENTS));

        rig.actor("releaser").run(buffer::release);

        Firing told = rig.actor("pumper").call(() -> rig.await(map));
        rig.report("the map of a buffer released for good was told " + MapAsyncStatus.of(told.status()));
        rig.instance().processEvents();
        assertEquals(1, map.firings().size(), "callbacks of the map");
    }
}
