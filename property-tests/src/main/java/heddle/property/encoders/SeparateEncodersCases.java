package heddle.property.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Deadline;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-8: threads with an encoder each need no mutex. */
@ExtendWith(RigParameter.class)
final class SeparateEncodersCases {
    private static final int THREADS = 4;
    private static final int ENCODERS = 16;
    private static final int COPIES = 8;
    private static final int CELL_BYTES = 4;
    private static final int SIZE_BYTES = THREADS * ENCODERS * COPIES * CELL_BYTES;

    @Test
    @Clause("MT-8")
    @Needs(commands = true)
    @DisplayName("What four threads record at once into encoders of their own is what each command buffer does")
    void copies(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(23);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), SIZE_BYTES);
        Buffer destination = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        rig.queue().writeBuffer(source, 0, pattern.bytes(SIZE_BYTES));

        List<CommandBuffer> recorded = together(rig, (thread, number) -> {
            int from = (thread * ENCODERS + number) * COPIES * CELL_BYTES;
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            for (int offset = from; offset < from + COPIES * CELL_BYTES; offset += CELL_BYTES) {
                encoder.copyBufferToBuffer(source, offset, destination, offset, CELL_BYTES);
            }
            return finish(encoder);
        });
        rig.actor("submitter").run(() -> rig.queue().submit(recorded));

        buffers.expect(rig.actor("reader"), destination, pattern, "the cells that four threads' commands filled");
        recorded.forEach(CommandBuffer::release);
        source.release();
        destination.release();
    }

    @Test
    @Clause("MT-8")
    @DisplayName("Of the encoders that four threads finish at once, only those with a bad command are refused")
    void badCommands(Rig rig) {
        Buffer buffer = new Buffers(rig).create(BufferUsage.COPY_DST, CELL_BYTES);
        List<CommandBuffer> recorded = together(rig, (thread, number) -> {
            CommandEncoder encoder = rig.device().createCommandEncoder(null);
            boolean bad = thread == 1 && number % 4 == 0;
            encoder.clearBuffer(buffer, 0, bad ? 2 * CELL_BYTES : CELL_BYTES);
            return finish(encoder);
        });

        int expected = ENCODERS / 4;
        boolean reported = Deadline.in(Duration.ofSeconds(2)).poll(() -> {
            rig.instance().processEvents();
            return rig.open().uncapturedErrors().size() >= expected;
        });
        assertTrue(reported, "the errors of " + expected + " bad commands, recorded by thread 'recorder-1', came");
        assertEquals(
                expected,
                rig.open().uncapturedErrors().size(),
                "errors reported, where " + THREADS + " threads finished " + ENCODERS + " encoders each and " + expected
                        + " held a bad command");
        recorded.forEach(CommandBuffer::release);
        buffer.release();
    }

    /** Records one command buffer. */
    private interface Recording {
        CommandBuffer record(int thread, int number);
    }

    private static CommandBuffer finish(CommandEncoder encoder) {
        CommandBuffer commands = encoder.finish(null);
        encoder.release();
        return commands;
    }

    private static List<CommandBuffer> together(Rig rig, Recording recording) {
        return Together.of(rig, "recorder", THREADS)
                .call(thread -> IntStream.range(0, ENCODERS)
                        .mapToObj(number -> recording.record(thread, number))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
