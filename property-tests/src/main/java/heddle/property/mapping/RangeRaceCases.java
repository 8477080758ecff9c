package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases of MAP-4 in races: while one thread asks for mapped bytes, another takes the mapping away. The answer is either
 * one; what a copying function then did agrees with it. A pointer that came back may be stale and is not followed.
 */
@ExtendWith(RigParameter.class)
final class RangeRaceCases {
    private static final int PARTS = 8;
    private static final int PART_BYTES = 64;
    private static final int SIZE_BYTES = PARTS * PART_BYTES;
    private static final Pattern OLD = new Pattern(61);
    private static final Pattern NEW = new Pattern(62);

    @ParameterizedTest
    @EnumSource(RangeCall.class)
    @Statistical
    @Clause({"MAP-4", "TS-1"})
    @DisplayName("Mapped bytes asked for while another thread unmaps are given until then, and refused from then on")
    void againstUnmap(RangeCall call, Rig rig) {
        Buffers buffers = new Buffers(rig);
        repeat(rig, call, "unmapper", Buffer::unmap, round -> {
            if (call == RangeCall.WRITE) {
                buffers.submitNothing();
                expect(buffers.contents(round.buffer()), round.given(), NEW, "the buffer, part by part written");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(RangeCall.class)
    @Statistical
    @Clause({"MAP-4", "TS-4"})
    @DisplayName(
            "Mapped bytes asked for while another thread destroys the buffer are given until then, and then refused")
    void againstDestroy(RangeCall call, Rig rig) {
        repeat(rig, call, "destroyer", Buffer::destroy, round -> {});
    }

    /**
     * What a round of the race came to.
     *
     * @param given how many parts were given, before the first that was refused
     */
    private record Played(Buffer buffer, int given) {}

    private static void repeat(Rig rig, RangeCall call, String taker, Consumer<Buffer> taking, Consumer<Played> more) {
        rig.race("user", taker).repeat(round -> {
            Buffer buffer = mapped(rig, call);
            ByteBuffer bytes = call == RangeCall.WRITE ? NEW.bytes(SIZE_BYTES) : ByteBuffer.allocateDirect(SIZE_BYTES);
            boolean[] given = new boolean[PARTS];
            round.together(() -> ask(call, buffer, bytes, given), () -> taking.accept(buffer));

            int before = 0;
            while (before < PARTS && given[before]) {
                before++;
            }
            for (int part = before; part < PARTS; part++) {
                assertFalse(given[part], call + " is given after it was refused once: " + Arrays.toString(given));
            }
            assertFalse(
                    call.isGiven(buffer, 0, part(bytes, 0)),
                    call + " is given after thread '" + taker + "' took the mapping away");
            if (call == RangeCall.READ) {
                expect(bytes, before, OLD, "what was read, part by part");
            }
            more.accept(new Played(buffer, before));
            assertEquals(List.of(), rig.open().uncapturedErrors(), "device errors, of which ranges make none");
            buffer.release();
        });
    }

    private static void ask(RangeCall call, Buffer buffer, ByteBuffer bytes, boolean[] given) {
        for (int part = 0; part < PARTS; part++) {
            given[part] = call.isGiven(buffer, (long) part * PART_BYTES, part(bytes, part));
        }
    }

    private static ByteBuffer part(ByteBuffer bytes, int part) {
        return bytes.slice(part * PART_BYTES, PART_BYTES);
    }

    /** Fails unless the parts that were given hold the pattern, and the others what they held at first. */
    private static void expect(ByteBuffer bytes, int given, Pattern pattern, String what) {
        for (int i = 0; i < SIZE_BYTES; i++) {
            boolean isGiven = i < given * PART_BYTES;
            assertEquals(
                    isGiven ? pattern.at(i) : 0,
                    bytes.get(i),
                    "byte " + i + " of " + what + ", of which " + given + " of " + PARTS + " were given");
        }
    }

    /** Returns a buffer that is mapped for this call: with the old pattern for reading, with zeros for writing. */
    private static Buffer mapped(Rig rig, RangeCall call) {
        Buffers buffers = new Buffers(rig);
        if (!call.reads()) {
            return buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
        }
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        rig.queue().writeBuffer(buffer, 0, OLD.bytes(SIZE_BYTES));
        buffers.submitNothing();
        buffers.map(buffer, MapMode.READ);
        return buffer;
    }
}
