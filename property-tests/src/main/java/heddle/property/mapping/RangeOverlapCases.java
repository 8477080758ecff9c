package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MAP-9: ranges for reading may share bytes with each other, ranges for writing with none. */
@ExtendWith(RigParameter.class)
final class RangeOverlapCases {
    private static final int THREADS = 4;
    private static final int STEP_BYTES = 32;
    private static final int SIZE_BYTES = THREADS * STEP_BYTES;

    @Test
    @Clause("MAP-9")
    @DisplayName("Ranges for reading that four threads get at the same time may overlap, and show the same bytes")
    void reading(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Pattern pattern = new Pattern(71);
        rig.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES));
        buffers.submitNothing();
        rig.actor("mapper").run(() -> buffers.map(buffer, MapMode.READ));

        Together.of(rig, "reader", THREADS).run(thread -> {
            int from = thread * STEP_BYTES;
            ByteBuffer range = Buffers.present(
                    buffer.getConstMappedRange(from, SIZE_BYTES - from), "the range from " + from + " to the end");
            for (int i = 0; i < SIZE_BYTES - from; i++) {
                assertEquals(pattern.at(from + i), range.get(i), "byte " + (from + i) + " as a reader sees it");
            }
        });

        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause({"MAP-9", "MAP-4"})
    @DisplayName("A range for reading is refused where another thread has one for writing")
    void readingOverWriting(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        rig.actor("writer").run(() -> Buffers.present(buffer.getMappedRange(0, 64), "the range [0, 64)"));

        ByteBuffer range = rig.actor("reader").call(() -> buffer.getConstMappedRange(STEP_BYTES, 64));

        assertNull(range, "the range [32, 96) for reading, where thread 'writer' has [0, 64) for writing");
        Buffers.present(buffer.getConstMappedRange(64, STEP_BYTES), "the range [64, 96), which overlaps none");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause({"MAP-9", "MAP-4"})
    @DisplayName("A range for writing is refused where another thread has one for reading")
    void writingOverReading(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        rig.actor("reader").run(() -> Buffers.present(buffer.getConstMappedRange(0, 64), "the range [0, 64)"));

        ByteBuffer range = rig.actor("writer").call(() -> buffer.getMappedRange(STEP_BYTES, 64));

        assertNull(range, "the range [32, 96) for writing, where thread 'reader' has [0, 64) for reading");
        Buffers.present(buffer.getMappedRange(64, STEP_BYTES), "the range [64, 96), which overlaps none");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Statistical
    @Clause({"MAP-9", "MAP-4", "TS-6"})
    @DisplayName("Of two threads that ask at the same time for overlapping ranges to write to, one gets its range")
    void twoWriters(Rig rig) {
        Buffers buffers = new Buffers(rig);
        rig.race("low", "high").repeat(round -> {
            Buffer buffer = buffers.createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
            AtomicReference<ByteBuffer> low = new AtomicReference<>();
            AtomicReference<ByteBuffer> high = new AtomicReference<>();
            round.together(
                    () -> low.set(buffer.getMappedRange(0, 64)), () -> high.set(buffer.getMappedRange(STEP_BYTES, 64)));

            assertEquals(
                    1,
                    (low.get() == null ? 0 : 1) + (high.get() == null ? 0 : 1),
                    "how many of two overlapping ranges for writing, [0, 64) and [32, 96), were given");
            buffer.unmap();
            buffer.release();
        });
    }
}
