package heddle.property.mapping;

import static heddle.webgpu.Fn.BUFFER_READ_MAPPED_RANGE;
import static heddle.webgpu.Fn.BUFFER_WRITE_MAPPED_RANGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.MapMode;
import heddle.webgpu.Status;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What MAP-5, MAP-6 and MAP-10 ask of one thread that moves its own bytes: thread-confined backends owe it too. */
@Confined
@ExtendWith(RigParameter.class)
final class OneThreadDataCases {
    private static final int SIZE_BYTES = 512;
    private static final int HALF_BYTES = SIZE_BYTES / 2;

    @Test
    @Clause("MAP-5")
    @DisplayName("On one thread what was stored while mapped at creation is there in the next mapping")
    void storedAtCreation(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(91);
        Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
        store(buffer, pattern);
        buffer.unmap();
        buffers.submitNothing();

        pattern.expect(buffers.contents(buffer), 0, SIZE_BYTES, "what was stored while mapped at creation");
        buffer.release();
    }

    @Test
    @Clause({"MAP-5", "MAP-6"})
    @Needs(commands = true)
    @DisplayName("On one thread a copy takes what was stored into the last mapping, and the next read finds it whole")
    void copied(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer source = buffers.create(Buffers.UPLOAD, SIZE_BYTES);
        Buffer copy = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        for (int round = 1; round <= 3; round++) {
            Pattern pattern = new Pattern(round);
            buffers.map(source, MapMode.WRITE);
            store(source, pattern);
            source.unmap();
            new Commands(rig).copy(source, copy);

            pattern.expect(buffers.contents(copy), 0, SIZE_BYTES, "the GPU's copy of round " + round);
        }
        source.release();
        copy.release();
    }

    @Test
    @Clause("MAP-6")
    @DisplayName("On one thread a mapping shows all that the queue wrote before")
    void written(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        for (int round = 1; round <= 3; round++) {
            Pattern pattern = new Pattern(round);
            rig.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES));
            buffers.submitNothing();

            pattern.expect(buffers.contents(buffer), 0, SIZE_BYTES, "what the queue wrote in round " + round);
        }
        buffer.release();
    }

    @Test
    @Clause("MAP-10")
    @Needs(functions = {BUFFER_READ_MAPPED_RANGE, BUFFER_WRITE_MAPPED_RANGE})
    @DisplayName("On one thread bytes copied into a mapping and stored through a pointer come out of both ways alike")
    void bothWays(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Pattern pattern = new Pattern(92);
        ByteBuffer bytes = pattern.bytes(SIZE_BYTES);
        Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
        assertEquals(
                Status.SUCCESS, buffer.writeMappedRange(0, bytes.slice(0, HALF_BYTES)), "WriteMappedRange, mapped");
        Buffers.present(buffer.getMappedRange(HALF_BYTES, HALF_BYTES), "the second half")
                .put(bytes.slice(HALF_BYTES, HALF_BYTES));
        buffer.unmap();
        assertEquals(
                Status.ERROR, buffer.writeMappedRange(0, bytes.slice(0, HALF_BYTES)), "WriteMappedRange, unmapped");
        buffers.submitNothing();

        buffers.map(buffer, MapMode.READ);
        ByteBuffer copied = ByteBuffer.allocateDirect(SIZE_BYTES);
        assertEquals(Status.SUCCESS, buffer.readMappedRange(0, copied.duplicate()), "ReadMappedRange, mapped");
        pattern.expect(copied, 0, SIZE_BYTES, "what ReadMappedRange copied");
        ByteBuffer range = Buffers.present(buffer.getConstMappedRange(0, SIZE_BYTES), "the range");
        pattern.expect(range, 0, SIZE_BYTES, "what the pointer shows");
        buffer.unmap();
        assertEquals(Status.ERROR, buffer.readMappedRange(0, copied.duplicate()), "ReadMappedRange, unmapped");
        buffer.release();
    }

    private static void store(Buffer buffer, Pattern pattern) {
        ByteBuffer range = Buffers.present(buffer.getMappedRange(0, SIZE_BYTES), "the range for writing");
        pattern.write(range, 0, SIZE_BYTES);
    }
}
