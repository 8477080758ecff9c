package heddle.property.mapping;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MAP-5 and MAP-6: mapped bytes reach the GPU, and come back from it, across threads. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class MappedCopyCases {
    private static final int READERS = 4;
    private static final int SIZE_BYTES = 4096;

    @Test
    @Clause("MAP-5")
    @DisplayName("What one thread wrote into a buffer created mapped and another unmapped is what a third's copy reads")
    void createdMapped(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(11);
        Buffer source = rig.actor("creator").call(() -> buffers.createMapped(BufferUsage.COPY_SRC, SIZE_BYTES));
        Buffer copy = buffers.create(Buffers.READ_BACK, SIZE_BYTES);

        rig.actor("writer").run(() -> write(source, pattern));
        rig.actor("unmapper").run(source::unmap);
        rig.actor("submitter").run(() -> copy(rig, source, copy));

        buffers.expect(rig.actor("reader"), copy, pattern, "the GPU's copy of what thread 'writer' wrote");
        source.release();
        copy.release();
    }

    @Test
    @Clause("MAP-5")
    @DisplayName("A buffer that is mapped and written again gives the next copy the new bytes")
    void mappedAgain(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer source = buffers.create(Buffers.UPLOAD, SIZE_BYTES);
        Buffer copy = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Actor mapper = rig.actor("mapper");
        Actor writer = rig.actor("writer");
        Actor unmapper = rig.actor("unmapper");
        Actor submitter = rig.actor("submitter");
        Actor reader = rig.actor("reader");

        for (int round = 1; round <= 3; round++) {
            Pattern pattern = new Pattern(round);
            mapper.run(() -> buffers.map(source, MapMode.WRITE));
            writer.run(() -> write(source, pattern));
            unmapper.run(source::unmap);
            submitter.run(() -> copy(rig, source, copy));
            buffers.expect(reader, copy, pattern, "the GPU's copy of what thread 'writer' wrote in round " + round);
        }
        source.release();
        copy.release();
    }

    @Test
    @Clause("MAP-6")
    @DisplayName("Once the map callback has fired, four threads find the GPU's result whole")
    void readByMany(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(13);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer result = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        rig.queue().writeBuffer(source, 0, pattern.bytes(SIZE_BYTES));
        rig.actor("submitter").run(() -> copy(rig, source, result));
        Operation map = rig.actor("mapper")
                .call(() -> result.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS));
        Buffers.expectMapped(rig.actor("pumper").call(() -> rig.await(map)), "the map of thread 'mapper'");

        Together.of(rig, "reader", READERS).run(number -> {
            ByteBuffer range = Buffers.present(result.getConstMappedRange(0, SIZE_BYTES), "the range");
            pattern.expect(range, 0, SIZE_BYTES, "the GPU's result");
        });

        result.unmap();
        source.release();
        result.release();
    }

    private static void write(Buffer source, Pattern pattern) {
        ByteBuffer range = Buffers.present(source.getMappedRange(0, SIZE_BYTES), "the range for writing");
        pattern.write(range, 0, SIZE_BYTES);
    }

    private static void copy(Rig rig, Buffer source, Buffer destination) {
        CommandEncoder encoder = rig.device().createCommandEncoder(null);
        encoder.copyBufferToBuffer(source, 0, destination, 0, SIZE_BYTES);
        CommandBuffer commands = encoder.finish(null);
        rig.queue().submit(List.of(commands));
        commands.release();
        encoder.release();
    }
}
