package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of MAP-9: what a mapped pointer is modulo 16 follows from the offsets, whichever thread gets it.
 *
 * <p>The contract adds the map's offset to the range's, although both count from the beginning of the buffer. Where the
 * map's offset is a multiple of 16 that makes no difference; the cases of other map offsets take the text as it stands.
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

        Buffer map(Buffers buffers, Actor mapper) {
            if (this == CREATED) {
                return mapper.call(() -> buffers.createMapped(Buffers.UPLOAD, SIZE_BYTES));
            }
            boolean writes = writes();
            Buffer buffer = buffers.create(writes ? Buffers.UPLOAD : Buffers.READ_BACK, SIZE_BYTES);
            mapper.run(() -> Buffers.expectMapped(
                    buffers.rig()
                            .await(buffer.mapAsync(
                                    writes ? MapMode.WRITE : MapMode.READ,
                                    offset,
                                    SIZE_BYTES - offset,
                                    CallbackMode.ALLOW_PROCESS_EVENTS)),
                    "the map of thread 'mapper'"));
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
    @DisplayName("Pointers that three threads get are congruent, modulo 16, to the sum of map offset and range offset")
    void alignment(Mapping mapping, Rig rig) {
        Buffer buffer = mapping.map(new Buffers(rig), rig.actor("mapper"));
        List<Actor> users = Together.of(rig, "user", THREADS).actors();
        for (int at = mapping.offset; at < SIZE_BYTES - RANGE_BYTES; at += 3 * RANGE_BYTES) {
            int offset = at;
            int residue = users.get(at % THREADS)
                    .call(() -> mapping.range(buffer, offset).alignmentOffset(0, MODULUS));

            assertEquals(
                    (mapping.offset + at) % MODULUS,
                    residue,
                    "the pointer modulo " + MODULUS + " at range offset " + at + " of a map at offset "
                            + mapping.offset);
        }
        buffer.unmap();
        buffer.release();
    }
}
