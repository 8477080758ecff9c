package heddle.property.mapping;

import static heddle.webgpu.Fn.BUFFER_READ_MAPPED_RANGE;
import static heddle.webgpu.Fn.BUFFER_WRITE_MAPPED_RANGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.MapMode;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of MAP-10: the copying functions move the bytes that the pointers show.
 *
 * <p>No part is both copied into and pointed at in one mapping: whether a part that was copied into counts as a range is
 * not said. Parts for reading may overlap.
 */
@ExtendWith(RigParameter.class)
@Needs(functions = {BUFFER_READ_MAPPED_RANGE, BUFFER_WRITE_MAPPED_RANGE})
final class CopyingFunctionsCases {
    private static final int THREADS = 4;
    private static final int PART_BYTES = 64;
    private static final int SIZE_BYTES = THREADS * PART_BYTES;

    @Test
    @Clause({"MAP-10", "MT-6"})
    @DisplayName("What four threads copy into a mapping at the same time is what pointers show in the next mapping")
    void copiedIn(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
        Pattern pattern = new Pattern(81);
        ByteBuffer all = pattern.bytes(SIZE_BYTES);

        Together.of(rig, "writer", THREADS).run(thread -> write(buffer, all, thread));
        unmap(rig, buffers, buffer);

        buffers.expect(rig.actor("reader"), buffer, pattern, "what four threads copied into the mapping");
        buffer.release();
    }

    @Test
    @Clause({"MAP-10", "MT-6"})
    @DisplayName("Four threads that copy out of a mapping at the same time get what a pointer shows")
    void copiedOut(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Pattern pattern = new Pattern(82);
        rig.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES));
        buffers.submitNothing();
        rig.actor("mapper").run(() -> buffers.map(buffer, MapMode.READ));
        pattern.expect(
                Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range"),
                0,
                SIZE_BYTES,
                "what the pointer shows");

        Together.of(rig, "reader", THREADS).run(thread -> {
            ByteBuffer copied = ByteBuffer.allocateDirect(SIZE_BYTES);
            assertEquals(Status.SUCCESS, buffer.readMappedRange(0, copied.duplicate()), "ReadMappedRange of all bytes");
            pattern.expect(copied, 0, SIZE_BYTES, "what ReadMappedRange copied");
        });
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause("MAP-10")
    @DisplayName("Parts copied in and parts written through pointers, on four threads, come out of both alike")
    void bothWays(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
        Pattern pattern = new Pattern(83);
        ByteBuffer all = pattern.bytes(SIZE_BYTES);

        Together.of(rig, "writer", THREADS).run(thread -> {
            if (thread % 2 == 0) {
                write(buffer, all, thread);
            } else {
                Buffers.present(buffer.getMappedRange((long) thread * PART_BYTES, PART_BYTES), "the range")
                        .put(part(all, thread));
            }
        });
        unmap(rig, buffers, buffer);

        rig.actor("reader").run(() -> {
            buffers.map(buffer, MapMode.READ);
            ByteBuffer copied = ByteBuffer.allocateDirect(SIZE_BYTES);
            assertEquals(Status.SUCCESS, buffer.readMappedRange(0, copied.duplicate()), "ReadMappedRange of all bytes");
            pattern.expect(copied, 0, SIZE_BYTES, "what ReadMappedRange copied");
            pattern.expect(
                    Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range"),
                    0,
                    SIZE_BYTES,
                    "what the pointer shows");
            buffer.unmap();
        });
        buffer.release();
    }

    private static void write(Buffer buffer, ByteBuffer all, int thread) {
        assertEquals(
                Status.SUCCESS,
                buffer.writeMappedRange((long) thread * PART_BYTES, part(all, thread)),
                "WriteMappedRange by thread 'writer-" + thread + "'");
    }

    private static ByteBuffer part(ByteBuffer all, int thread) {
        return all.slice(thread * PART_BYTES, PART_BYTES);
    }

    private static void unmap(Rig rig, Buffers buffers, Buffer buffer) {
        rig.actor("unmapper").run(() -> {
            buffer.unmap();
            buffers.submitNothing();
        });
    }
}
