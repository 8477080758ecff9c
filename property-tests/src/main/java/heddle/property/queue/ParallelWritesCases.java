package heddle.property.queue;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of QUE-5: threads write one buffer through the queue at the same time. */
@ExtendWith(RigParameter.class)
final class ParallelWritesCases {
    private static final int THREADS = 4;
    private static final int CELL_BYTES = 4;
    private static final int CELLS_EACH = 64;
    private static final int PART_BYTES = 64;
    private static final int REPEATS = 6;

    @Test
    @Clause({"QUE-5", "QUE-1"})
    @DisplayName("Cells that four threads write at the same time, each every fourth one, all arrive")
    void interleaved(Rig rig) {
        Buffers buffers = new Buffers(rig);
        int sizeBytes = THREADS * CELLS_EACH * CELL_BYTES;
        Buffer buffer = buffers.create(Buffers.READ_BACK, sizeBytes);
        Pattern pattern = new Pattern(41);

        Together.of(rig, "writer", THREADS).run(thread -> {
            for (int i = 0; i < CELLS_EACH; i++) {
                int from = (i * THREADS + thread) * CELL_BYTES;
                rig.queue().writeBuffer(buffer, from, part(pattern, from, CELL_BYTES));
            }
        });
        buffers.submitNothing();

        buffers.expect(
                rig.actor("reader"), buffer, pattern, "the buffer of which four threads wrote every fourth cell");
        buffer.release();
    }

    @Test
    @Statistical
    @Clause({"QUE-5", "QUE-1"})
    @DisplayName("Of writes that three threads make to the same bytes at the same time, one is there, and whole")
    void sameBytes(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, PART_BYTES);
        List<Pattern> patterns = IntStream.range(0, 3).mapToObj(Pattern::new).toList();
        List<ByteBuffer> data =
                patterns.stream().map(pattern -> pattern.bytes(PART_BYTES)).toList();
        rig.race("writer-0", "writer-1", "writer-2").repeat(round -> {
            round.together(
                    () -> write(rig, buffer, data.get(0)),
                    () -> write(rig, buffer, data.get(1)),
                    () -> write(rig, buffer, data.get(2)));
            buffers.submitNothing();
            expectOneOf(buffers.contents(buffer), 0, PART_BYTES, patterns, "a buffer that three threads wrote");
        });
        buffer.release();
    }

    @Test
    @Statistical
    @Clause("QUE-5")
    @DisplayName(
            "Where two writes at the same time overlap, one of them is there, whole, and around them nothing changes")
    void overlapping(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, 6 * PART_BYTES);
        Pattern around = new Pattern(40);
        Pattern low = new Pattern(1);
        Pattern high = new Pattern(2);
        ByteBuffer background = around.bytes(6 * PART_BYTES);
        ByteBuffer lowData = part(low, PART_BYTES, 3 * PART_BYTES);
        ByteBuffer highData = part(high, 2 * PART_BYTES, 3 * PART_BYTES);
        rig.race("low", "high").repeat(round -> {
            rig.queue().writeBuffer(buffer, 0, background);
            round.together(() -> rig.queue().writeBuffer(buffer, PART_BYTES, lowData), () -> rig.queue()
                    .writeBuffer(buffer, 2L * PART_BYTES, highData));
            buffers.submitNothing();

            ByteBuffer seen = buffers.contents(buffer);
            around.expect(seen, 0, PART_BYTES, "the part before those that the threads wrote");
            low.expect(seen, PART_BYTES, 2 * PART_BYTES, "the part that thread 'low' wrote alone");
            expectOneOf(seen, 2 * PART_BYTES, 4 * PART_BYTES, List.of(low, high), "the parts that both threads wrote");
            high.expect(seen, 4 * PART_BYTES, 5 * PART_BYTES, "the part that thread 'high' wrote alone");
            around.expect(seen, 5 * PART_BYTES, 6 * PART_BYTES, "the part after those that the threads wrote");
        });
        buffer.release();
    }

    private static void write(Rig rig, Buffer buffer, ByteBuffer data) {
        for (int i = 0; i < REPEATS; i++) {
            rig.queue().writeBuffer(buffer, 0, data);
        }
    }

    /** Returns the bytes that a pattern has at these positions. */
    private static ByteBuffer part(Pattern pattern, int from, int sizeBytes) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(sizeBytes);
        for (int i = 0; i < sizeBytes; i++) {
            bytes.put(i, pattern.at(from + i));
        }
        return bytes;
    }

    private static void expectOneOf(ByteBuffer seen, int from, int to, List<Pattern> writers, String what) {
        boolean isWhole = writers.stream()
                .anyMatch(pattern -> IntStream.range(from, to).allMatch(i -> seen.get(i) == pattern.at(i)));
        if (!isWhole) {
            StringBuilder bytes = new StringBuilder();
            IntStream.range(from, to).forEach(i -> bytes.append(' ').append(seen.get(i)));
            throw new AssertionError(what + " holds what none of them wrote:" + bytes);
        }
    }
}
