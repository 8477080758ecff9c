package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.MapMode;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MAP-4: of a mapped buffer, ranges in the wrong mode or place are refused with NULL or Error. */
@ExtendWith(RigParameter.class)
final class RefusedRangeCases {
    private static final long SIZE_BYTES = 64;

    @Test
    @Clause("MAP-4")
    @DisplayName("A buffer mapped for reading has no range for writing, on any thread")
    void wrongMode(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        rig.actor("mapper").run(() -> buffers.map(buffer, MapMode.READ));

        expectRefused(
                range(rig.actor("writer"), buffer),
                "the range for writing that thread 'writer' got of a buffer that"
                        + " thread 'mapper' had mapped for reading");
        assertNotNull(buffer.getConstMappedRange(0, SIZE_BYTES), "the range for reading");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Confined
    @Clause("MAP-4")
    @DisplayName("A range off its alignment or outside the buffer is refused")
    void misplaced(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);

        expectRefused(buffer.getConstMappedRange(4, 8), "the range at offset 4, which is no multiple of 8");
        expectRefused(buffer.getConstMappedRange(0, 6), "the range of 6 bytes, which is no multiple of 4");
        expectRefused(buffer.getConstMappedRange(SIZE_BYTES - 8, 16), "the range that ends beyond the buffer");
        assertNotNull(buffer.getConstMappedRange(8, 8), "the range of 8 bytes at offset 8");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause({"MAP-4", "MAP-9"})
    @DisplayName("Of two overlapping ranges for writing, asked for on two threads, the second is refused")
    void overlapping(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        ByteBuffer first = rig.actor("first").call(() -> buffer.getMappedRange(0, 32));
        assertNotNull(first, "the range [0, 32) of thread 'first'");

        ByteBuffer second = rig.actor("second").call(() -> buffer.getMappedRange(16, 32));

        expectRefused(
                second, "the range [16, 48) that thread 'second' got for writing beside [0, 32) of thread 'first'");
        assertNotNull(buffer.getMappedRange(48, 16), "the range [48, 64), which overlaps none");
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-4")
    @DisplayName("The copying functions fail with Error after Unmap on another thread")
    void copyingFunctions(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(BufferUsage.COPY_SRC, SIZE_BYTES);
        Pattern pattern = new Pattern(1);
        assertEquals(Status.SUCCESS, buffer.writeMappedRange(0, pattern.bytes(16)), "WriteMappedRange while mapped");
        assertEquals(
                Status.SUCCESS,
                buffer.readMappedRange(0, ByteBuffer.allocateDirect(16)),
                "ReadMappedRange while mapped");

        rig.actor("unmapper").run(buffer::unmap);

        assertEquals(
                Status.ERROR,
                buffer.writeMappedRange(0, pattern.bytes(16)),
                "WriteMappedRange after Unmap by 'unmapper'");
        assertEquals(
                Status.ERROR,
                buffer.readMappedRange(0, ByteBuffer.allocateDirect(16)),
                "ReadMappedRange after Unmap by 'unmapper'");
        buffer.release();
    }

    private static void expectRefused(@Nullable ByteBuffer range, String what) {
        if (range != null) {
            fail(what + " should be NULL and was given");
        }
    }

    private static @Nullable ByteBuffer range(Actor actor, Buffer buffer) {
        return actor.call(() -> buffer.getMappedRange(0, SIZE_BYTES));
    }
}
