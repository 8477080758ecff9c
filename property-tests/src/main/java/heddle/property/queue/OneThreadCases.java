package heddle.property.queue;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Confined;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the queue's clauses ask of one thread that hands in all the work: thread-confined backends owe this too. */
@Confined
@ExtendWith(RigParameter.class)
final class OneThreadCases {
    private static final int SIZE_BYTES = 256;
    private static final int WRITES = 8;
    private static final int STEP_BYTES = SIZE_BYTES / WRITES;
    private static final int LARGE_BYTES = 4 << 20;
    private static final int COPIES = 6; // to and fro: of so many bytes, tens of milliseconds on a software driver

    @ParameterizedTest
    @EnumSource(Fill.class)
    @Clause("QUE-2")
    @Needs(commands = true)
    @DisplayName("On one thread what the queue does last to a buffer is there, whatever it did before")
    void lastOfTwo(Fill last, Rig rig) {
        try (Filler filler = Filler.create(rig, SIZE_BYTES)) {
            for (Fill first : Fill.values()) {
                filler.fill(first, new Pattern(1));
                filler.fill(last, new Pattern(2));

                filler.expect(last, new Pattern(2), "the buffer after " + first + " and then " + last);
            }
        }
    }

    @Test
    @Clause("QUE-2")
    @DisplayName("On one thread a map sees the last of the queue writes to each part, with no submit between")
    void mapAfterWrites(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        for (int i = 0; i < WRITES; i++) { // each write is shorter, so that a tail of each stays
            rig.queue().writeBuffer(buffer, 0, new Pattern(i).bytes(SIZE_BYTES - i * STEP_BYTES));
        }

        ByteBuffer bytes = buffers.contents(buffer);

        for (int i = 0; i < WRITES; i++) {
            int end = SIZE_BYTES - i * STEP_BYTES;
            new Pattern(i).expect(bytes, end - STEP_BYTES, end, "the bytes that write " + i + " wrote last");
        }
        buffer.release();
    }

    @Test
    @Clause("QUE-3")
    @Needs(commands = true)
    @DisplayName("On one thread work-done comes after what was submitted before it")
    void workDone(Rig rig) {
        try (Copying copying = new Copying(rig, LARGE_BYTES, COPIES)) {
            copying.submit();
            Operation map = copying.map();

            rig.await(rig.queue().onSubmittedWorkDone(ALLOW_PROCESS_EVENTS));
            rig.instance().processEvents(); // the map's callback may take one more, and no more than that

            assertTrue(map.hasFired(), "the map of what had been submitted is complete once work is done");
            copying.expect("what had been submitted, once work is done");
        }
    }
}
