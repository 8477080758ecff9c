package heddle.property.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.GpuLog;
import heddle.property.stage.GpuLog.Pen;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of QUE-5 and QUE-1: one thread writes through the queue while another submits. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class WriteAgainstSubmitCases {
    private static final int SIZE_BYTES = 256;
    private static final int HALF_BYTES = SIZE_BYTES / 2;
    private static final int OLD = 0x01010101;
    private static final int NEW = 0x02020202;
    private static final int REPEATS = 4;

    @Test
    @Statistical
    @Clause({"QUE-5", "QUE-1", "TS-6"})
    @DisplayName(
            "A dispatch that races with a write of what it reads finds the old word or the new one, never a mixture")
    void sameWord(Rig rig) {
        Commands commands = new Commands(rig);
        try (GpuLog log = GpuLog.create(rig, REPEATS * GpuLog.ROUNDS);
                Pen pen = log.pen(OLD)) {
            int[] rounds = {0};
            Runnable check = () -> {
                List<Integer> entries = log.drain();
                assertEquals(REPEATS * rounds[0], entries.size(), "entries of the GPU's log, one a submit");
                assertTrue(
                        entries.stream().allMatch(entry -> entry == OLD || entry == NEW),
                        () -> "what dispatches found in a word that was being set to " + NEW + " and back to " + OLD
                                + ": " + entries.stream().distinct().toList());
                rounds[0] = 0;
            };
            rig.race("writer", "submitter").repeat(round -> {
                List<CommandBuffer> appends = Stream.generate(() -> commands.record(pen::append))
                        .limit(REPEATS)
                        .toList();
                round.together(
                        () -> {
                            for (int i = 0; i < REPEATS; i++) {
                                pen.set(i % 2 == 0 ? NEW : OLD);
                            }
                        },
                        () -> appends.forEach(commands::submit));
                rounds[0]++;
                if (rounds[0] == GpuLog.ROUNDS) {
                    check.run();
                }
            });
            check.run();
        }
    }

    @Test
    @Statistical
    @Clause({"QUE-5", "QUE-1"})
    @DisplayName("A write to one half of a buffer and a copy to the other half, at once, both arrive")
    void otherHalf(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Commands commands = new Commands(rig);
        Buffer source = buffers.create(BufferUsage.COPY_SRC.or(BufferUsage.COPY_DST), HALF_BYTES);
        Buffer target = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        rig.race("writer", "submitter").repeat(round -> {
            Pattern written = new Pattern(round.number());
            Pattern copied = new Pattern(round.number() + 1);
            rig.queue().writeBuffer(source, 0, copied.bytes(HALF_BYTES));
            ByteBuffer data = written.bytes(HALF_BYTES);
            CommandBuffer copy =
                    commands.record(encoder -> encoder.copyBufferToBuffer(source, 0, target, HALF_BYTES, HALF_BYTES));
            round.together(() -> rig.queue().writeBuffer(target, 0, data), () -> commands.submit(copy));
            buffers.submitNothing();

            ByteBuffer seen = buffers.contents(target);
            written.expect(seen, 0, HALF_BYTES, "the half that thread 'writer' wrote");
            copied.expect(
                    seen.slice(HALF_BYTES, HALF_BYTES), 0, HALF_BYTES, "the half that thread 'submitter' copied into");
        });
        List.of(source, target).forEach(Buffer::release);
    }
}
