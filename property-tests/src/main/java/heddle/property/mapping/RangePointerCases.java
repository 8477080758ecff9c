package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of MAP-9: what a mapped pointer is modulo 16 follows from the offsets, whichever thread gets it.
 *
 * <p>The text adds the map's offset to the range's, and both count from the beginning of the buffer. Where the map's offset
 * is a multiple of 16 it adds nothing, and the pointer is judged by the range's. Where it is not, the sum counts it twice, and
 * memory that is mapped as it lies does not: which of the two a library does is reported. Either way all pointers of one
 * mapping are judged to keep the distance of their offsets.
 */
@ExtendWith(RigParameter.class)
final class RangePointerCases {
    private static final int THREADS = 3;
    private static final int SIZE_BYTES = 256;
    private static final int RANGE_BYTES = 8;
    private static final int MODULUS = 16;

    /** How the buffer comes to be mapped. */
    enum Mapping {
        CREATED(0),
        READ_FROM_0(0),
        WRITE_FROM_16(16),
        READ_FROM_8(8),
        WRITE_FROM_24(24);

        private final int offset;

        Mapping(int offset) {
            this.offset = offset;
        }

        /** Maps a buffer on the calling thread. */
        Buffer map(Buffers buffers) {
            if (this == CREATED) {
                return buffers.createMapped(Buffers.UPLOAD, SIZE_BYTES);
            }
            Buffer buffer = buffers.create(writes() ? Buffers.UPLOAD : Buffers.READ_BACK, SIZE_BYTES);
            MapMode mode = writes() ? MapMode.WRITE : MapMode.READ;
            Buffers.expectMapped(
                    buffers.rig()
                            .await(buffer.mapAsync(
                                    mode, offset, SIZE_BYTES - offset, CallbackMode.ALLOW_PROCESS_EVENTS)),
                    "the map at offset " + offset);
            return buffer;
        }

        ByteBuffer range(Buffer buffer, long at) {
            return Buffers.present(
                    writes() ? buffer.getMappedRange(at, RANGE_BYTES) : buffer.getConstMappedRange(at, RANGE_BYTES),
                    "the range at " + at);
        }

        private boolean writes() {
            return this != READ_FROM_0 && this != READ_FROM_8;
        }
    }

    @ParameterizedTest
    @EnumSource(Mapping.class)
    @Clause("MAP-9")
    @DisplayName("Pointers that three threads get are, modulo 16, where the offsets of the map and the range say")
    void alignment(Mapping mapping, Rig rig) {
        Buffer buffer = rig.actor("mapper").call(() -> mapping.map(new Buffers(rig)));
        List<Actor> users = Together.of(rig, "user", THREADS).actors();
        expectCongruent(rig, mapping, at -> users.get(at % THREADS).call(() -> mapping.range(buffer, at)));
        buffer.unmap();
        buffer.release();
    }

    @ParameterizedTest
    @EnumSource(Mapping.class)
    @Confined
    @Clause("MAP-9")
    @DisplayName("Pointers that the mapping thread gets are, modulo 16, where the offsets of the map and the range say")
    void alignmentOnOneThread(Mapping mapping, Rig rig) {
        Buffer buffer = mapping.map(new Buffers(rig));
        expectCongruent(rig, mapping, at -> mapping.range(buffer, at));
        buffer.unmap();
        buffer.release();
    }

    private static void expectCongruent(Rig rig, Mapping mapping, IntFunction<ByteBuffer> range) {
        int first = pointerLessOffset(range.apply(mapping.offset), mapping.offset);
        String map = " of a map at offset " + mapping.offset;
        if (mapping.offset % MODULUS == 0) {
            assertEquals(0, first, "the first pointer" + map + ", less its offset, modulo " + MODULUS);
        } else {
            assertTrue(
                    first == 0 || first == mapping.offset % MODULUS,
                    "the first pointer" + map + ", less its offset, is " + first + " modulo " + MODULUS);
            rig.report("pointers" + map + " count it " + (first == 0 ? "once" : "twice"));
        }
        for (int at = mapping.offset + 3 * RANGE_BYTES; at < SIZE_BYTES - RANGE_BYTES; at += 3 * RANGE_BYTES) {
            assertEquals(
                    first,
                    pointerLessOffset(range.apply(at), at),
                    "the pointer at offset " + at + map + ", less its offset, modulo " + MODULUS
                            + ", as the first's is");
        }
    }

    private static int pointerLessOffset(ByteBuffer range, int offset) {
        return Math.floorMod(range.alignmentOffset(0, MODULUS) - offset, MODULUS);
    }
}
