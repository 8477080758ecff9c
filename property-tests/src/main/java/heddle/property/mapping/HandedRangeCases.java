package heddle.property.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of MT-6: a range that one thread got is good on any other, in turn, at once, and after that thread's end. */
@ExtendWith(RigParameter.class)
final class HandedRangeCases {
    private static final int THREADS = 4;
    private static final int REPEATS = 50;
    private static final int PART_BYTES = 64;
    private static final int SIZE_BYTES = THREADS * PART_BYTES;
    private static final Pattern BEFORE = new Pattern(11);
    private static final Pattern AFTER = new Pattern(12);

    @Test
    @Clause("MT-6")
    @DisplayName("A range that four threads hand round, each adding to every byte, holds the sum")
    void handedRound(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.createMapped(Buffers.READ_BACK, SIZE_BYTES);
        ByteBuffer range = range(rig.actor("getter"), buffer);
        rig.actor("filler").run(() -> BEFORE.write(range, 0, SIZE_BYTES));

        for (Actor adder : Together.of(rig, "adder", THREADS).actors()) {
            adder.run(() -> {
                for (int i = 0; i < SIZE_BYTES; i++) {
                    range.put(i, (byte) (range.get(i) + 1));
                }
            });
        }

        ByteBuffer seen = unmapped(rig, buffer);
        for (int i = 0; i < SIZE_BYTES; i++) {
            assertEquals(
                    (byte) (BEFORE.at(i) + THREADS),
                    seen.get(i),
                    "byte " + i + ", to which " + THREADS + " threads had added 1 each");
        }
        buffer.release();
    }

    @Test
    @Clause({"MT-6", "MAP-5"})
    @DisplayName("A range works on after the thread that got it has ended")
    void threadEnded(Rig rig) throws InterruptedException {
        Buffer buffer = new Buffers(rig).createMapped(Buffers.READ_BACK, SIZE_BYTES);
        Actor getter = rig.actor("getter");
        ByteBuffer range = range(getter, buffer);
        assertTrue(getter.end(), "thread 'getter' has ended");

        rig.actor("writer").run(() -> AFTER.write(range, 0, SIZE_BYTES));

        AFTER.expect(unmapped(rig, buffer), 0, SIZE_BYTES, "what thread 'writer' wrote through the range of 'getter'");
        buffer.release();
    }

    @Test
    @Clause("MT-6")
    @DisplayName("While two threads write their parts of a mapping, two others find theirs as they were")
    void readersBesideWriters(Rig rig) {
        Buffer buffer = new Buffers(rig).createMapped(Buffers.READ_BACK, SIZE_BYTES);
        ByteBuffer whole = range(rig.actor("getter"), buffer);
        BEFORE.write(whole, 0, SIZE_BYTES);

        Together.of(rig, "user", THREADS).run(part -> {
            for (int i = 0; i < REPEATS; i++) {
                if (part % 2 == 0) {
                    AFTER.write(whole, part * PART_BYTES, (part + 1) * PART_BYTES);
                } else {
                    BEFORE.expect(whole, part * PART_BYTES, (part + 1) * PART_BYTES, "a part that no thread wrote");
                }
            }
        });

        ByteBuffer seen = unmapped(rig, buffer);
        for (int part = 0; part < THREADS; part++) {
            Pattern expected = part % 2 == 0 ? AFTER : BEFORE;
            expected.expect(seen, part * PART_BYTES, (part + 1) * PART_BYTES, "part " + part + " of the mapping");
        }
        buffer.release();
    }

    private static ByteBuffer range(Actor getter, Buffer buffer) {
        return getter.call(() -> Buffers.present(buffer.getMappedRange(0, SIZE_BYTES), "the range for writing"));
    }

    /** Unmaps on one more thread, and returns what another then reads. */
    private static ByteBuffer unmapped(Rig rig, Buffer buffer) {
        Buffers buffers = new Buffers(rig);
        rig.actor("unmapper").run(() -> {
            buffer.unmap();
            buffers.submitNothing();
        });
        return rig.actor("reader").call(() -> buffers.contents(buffer));
    }
}
