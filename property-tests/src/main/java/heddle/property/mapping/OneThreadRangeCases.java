package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What MAP-4 and MAP-9 ask of one thread that gets ranges of its own buffers: thread-confined backends owe it too. */
@Confined
@ExtendWith(RigParameter.class)
final class OneThreadRangeCases {
    private static final int SIZE_BYTES = 64;
    private static final int HALF_BYTES = SIZE_BYTES / 2;

    /** Why a buffer has no range any more. */
    enum Taken {
        UNMAPPED,
        DESTROYED,
        PENDING
    }

    @ParameterizedTest
    @EnumSource(Taken.class)
    @Clause("MAP-4")
    @DisplayName("On one thread a buffer that is not mapped any more has no range")
    void taken(Taken taken, Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        buffers.map(buffer, MapMode.READ);
        assertNotNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range while the buffer was mapped");

        if (taken == Taken.DESTROYED) {
            buffer.destroy();
        } else {
            buffer.unmap();
        }
        if (taken == Taken.PENDING) {
            Operation map = buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
            assertNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range while the next map was pending");
            Buffers.expectMapped(rig.await(map), "the next map");
            buffer.unmap();
        }

        assertNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range after the buffer was " + taken);
        buffer.release();
    }

    @Test
    @Clause("MAP-4")
    @DisplayName("On one thread a buffer mapped for reading has no range for writing")
    void wrongMode(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        buffers.map(buffer, MapMode.READ);

        assertNull(buffer.getMappedRange(0, SIZE_BYTES), "the range for writing of a buffer mapped for reading");

        assertNotNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range for reading");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause({"MAP-9", "MAP-4"})
    @DisplayName("On one thread a range for writing overlaps no other, whichever came first")
    void writableOverlaps(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        assertNotNull(buffer.getMappedRange(0, HALF_BYTES), "the range [0, 32) for writing");
        assertNotNull(buffer.getConstMappedRange(HALF_BYTES, 8), "the range [32, 40) for reading");

        boolean[] given = {
            buffer.getMappedRange(16, 16) != null,
            buffer.getConstMappedRange(16, 16) != null,
            buffer.getMappedRange(HALF_BYTES, 16) != null
        };

        assertFalse(given[0], "a range for writing is given inside another for writing");
        assertFalse(given[1], "a range for reading is given inside one for writing");
        assertFalse(given[2], "a range for writing is given over one for reading");
        assertNotNull(buffer.getMappedRange(HALF_BYTES + 8, 8), "the range [40, 48), which overlaps none");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-9")
    @DisplayName("On one thread ranges for reading may overlap, and show the same bytes")
    void readableOverlaps(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Pattern pattern = new Pattern(72);
        rig.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES));
        buffers.submitNothing();
        buffers.map(buffer, MapMode.READ);

        ByteBuffer all = Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range of all bytes");
        ByteBuffer half = Buffers.present(buffer.getConstMappedRange(HALF_BYTES, HALF_BYTES), "the second half");

        pattern.expect(all, 0, SIZE_BYTES, "all bytes");
        for (int i = 0; i < HALF_BYTES; i++) {
            assertEquals(all.get(HALF_BYTES + i), half.get(i), "byte " + i + " of the second half");
        }
        buffer.unmap();
        buffer.release();
    }
}
