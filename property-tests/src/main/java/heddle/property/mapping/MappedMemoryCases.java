package heddle.property.mapping;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-6 and MAP-7: mapped memory is read and written on threads other than the one that mapped it. */
@ExtendWith(RigParameter.class)
final class MappedMemoryCases {
    private static final int THREADS = 4;
    private static final int PART_BYTES = 64;
    private static final int SIZE_BYTES = THREADS * PART_BYTES;

    @Test
    @Clause({"MAP-7", "MT-6"})
    @DisplayName(
            "A buffer created mapped on one thread, written on a second and unmapped on a third holds what was written")
    void threeThreads(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(7);

        Buffer buffer = rig.actor("creator").call(() -> buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES));
        rig.actor("writer").run(() -> pattern.write(range(buffer, 0, SIZE_BYTES), 0, SIZE_BYTES));
        unmap(rig.actor("unmapper"), buffers, buffer);

        buffers.expect(rig.actor("reader"), buffer, pattern, "the buffer written on thread 'writer'");
        buffer.release();
    }

    @Test
    @Clause("MT-6")
    @DisplayName("Four threads write a quarter each through one range at the same time")
    void oneRange(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(8);
        Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
        ByteBuffer whole = range(buffer, 0, SIZE_BYTES);

        Together.of(rig, "writer", THREADS)
                .run(part -> pattern.write(whole, part * PART_BYTES, (part + 1) * PART_BYTES));

        unmap(rig.actor("unmapper"), buffers, buffer);
        buffers.expect(rig.actor("reader"), buffer, pattern, "the buffer written by four threads through one range");
        buffer.release();
    }

    @Test
    @Clause("MT-6")
    @DisplayName("Four threads write a quarter each through ranges of their own at the same time")
    void rangeEach(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);

        Together.of(rig, "writer", THREADS).run(part -> new Pattern(part)
                .write(range(buffer, (long) part * PART_BYTES, PART_BYTES), 0, PART_BYTES));

        unmap(rig.actor("unmapper"), buffers, buffer);
        buffers.map(buffer, MapMode.READ);
        for (int part = 0; part < THREADS; part++) {
            ByteBuffer read = Buffers.present(
                    buffer.getConstMappedRange((long) part * PART_BYTES, PART_BYTES), "the range of quarter " + part);
            new Pattern(part).expect(read, 0, PART_BYTES, "the quarter written by thread 'writer-" + part + "'");
        }
        buffer.unmap();
        buffer.release();
    }

    @Test
    @Clause({"MT-6", "MAP-6"})
    @DisplayName("Four threads at the same time read what a fifth wrote through the queue and a sixth mapped")
    void readByMany(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(9);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        rig.actor("writer").run(() -> {
            rig.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES));
            buffers.submitNothing();
        });
        rig.actor("mapper").run(() -> buffers.map(buffer, MapMode.READ));

        Together.of(rig, "reader", THREADS)
                .run(part -> pattern.expect(
                        Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range"),
                        0,
                        SIZE_BYTES,
                        "the bytes that thread 'writer' wrote"));

        buffer.unmap();
        buffer.release();
    }

    private static ByteBuffer range(Buffer buffer, long offset, long sizeBytes) {
        return Buffers.present(buffer.getMappedRange(offset, sizeBytes), "the range for writing");
    }

    private static void unmap(Actor unmapper, Buffers buffers, Buffer buffer) {
        unmapper.run(() -> {
            buffer.unmap();
            buffers.submitNothing();
        });
    }
}
