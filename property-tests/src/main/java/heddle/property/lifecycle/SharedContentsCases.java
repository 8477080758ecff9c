package heddle.property.lifecycle;

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
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-4: what one thread puts into a buffer is what a thread that comes after it finds there. */
@ExtendWith(RigParameter.class)
final class SharedContentsCases {
    private static final int SIZE_BYTES = 256;

    @Test
    @Clause("MT-4")
    @DisplayName("Queue writes of two threads, one after the other, are what a third reads")
    void writtenContents(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern first = new Pattern(31);
        Pattern second = new Pattern(32);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);

        rig.actor("first").run(() -> rig.queue().writeBuffer(buffer, 0, first.bytes(SIZE_BYTES)));
        rig.actor("second").run(() -> {
            rig.queue().writeBuffer(buffer, 0, second.bytes(SIZE_BYTES / 2));
            buffers.submitNothing();
        });

        rig.actor("reader").run(() -> {
            buffers.map(buffer, MapMode.READ);
            ByteBuffer range = Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range");
            second.expect(range, 0, SIZE_BYTES / 2, "the half that thread 'second' wrote after 'first'");
            first.expect(range, SIZE_BYTES / 2, SIZE_BYTES, "the half that thread 'first' wrote alone");
            buffer.unmap();
        });
        buffer.release();
    }

    @Test
    @Clause("MT-4")
    @Needs(commands = true)
    @DisplayName("What one thread's submit puts into a buffer is what the next thread's submit copies from it")
    void computedContents(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(33);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer middle = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer result = buffers.create(Buffers.READ_BACK, SIZE_BYTES);

        rig.actor("writer").run(() -> rig.queue().writeBuffer(source, 0, pattern.bytes(SIZE_BYTES)));
        rig.actor("first").run(() -> copy(rig, source, middle));
        rig.actor("second").run(() -> copy(rig, middle, result));

        buffers.expect(rig.actor("reader"), result, pattern, "what thread 'second' copied after thread 'first'");
        List.of(source, middle, result).forEach(Buffer::release);
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
