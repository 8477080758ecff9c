package heddle.property.queue;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pattern;
import heddle.webgpu.Buffer;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of QUE-2: of pieces of queue work on one buffer, by threads one after the other, the last one wins. */
@ExtendWith(RigParameter.class)
final class LastWriteCases {
    private static final int SIZE_BYTES = 256;
    private static final int TURNS = 9;

    @ParameterizedTest
    @EnumSource(Fill.class)
    @Clause({"QUE-2", "MT-4"})
    @Needs(commands = true)
    @DisplayName("What a thread does last to a buffer through the queue is there, whatever another did before")
    void lastOfTwo(Fill last, Rig rig) {
        Actor earlier = rig.actor("earlier");
        Actor later = rig.actor("later");
        try (Filler filler = Filler.create(rig, SIZE_BYTES)) {
            for (Fill first : Fill.values()) {
                earlier.run(() -> filler.fill(first, new Pattern(1)));
                later.run(() -> filler.fill(last, new Pattern(2)));

                filler.expect(
                        last,
                        new Pattern(2),
                        "the buffer after " + first + " by thread 'earlier' and then " + last + " by thread 'later'");
            }
        }
    }

    @Test
    @Clause("QUE-2")
    @DisplayName("Of queue writes that three threads make in turn, the last one to each part is there")
    void writesInTurn(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Actor[] writers = {rig.actor("writer-0"), rig.actor("writer-1"), rig.actor("writer-2")};
        int partBytes = SIZE_BYTES / TURNS / 4 * 4;

        for (int turn = 0; turn < TURNS; turn++) {
            Pattern pattern = new Pattern(turn);
            int sizeBytes = SIZE_BYTES - turn * partBytes; // each write is shorter, so that a tail of each stays
            writers[turn % writers.length].run(() -> rig.queue().writeBuffer(buffer, 0, pattern.bytes(sizeBytes)));
        }
        buffers.submitNothing();

        ByteBuffer bytes = rig.actor("reader").call(() -> buffers.contents(buffer));
        for (int turn = 0; turn < TURNS; turn++) {
            int to = SIZE_BYTES - turn * partBytes;
            int from = turn == TURNS - 1 ? 0 : to - partBytes;
            new Pattern(turn).expect(bytes, from, to, "the bytes that turn " + turn + " wrote last");
        }
        buffer.release();
    }

    @Test
    @Clause("QUE-2")
    @DisplayName("A queue write is seen by a map that another thread asks for later, with no submit between")
    void mapAfterWrite(Rig rig) {
        Buffers buffers = new Buffers(rig);
        Buffer buffer = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        Pattern pattern = new Pattern(4);

        rig.actor("writer").run(() -> rig.queue().writeBuffer(buffer, 0, pattern.bytes(SIZE_BYTES)));

        buffers.expect(
                rig.actor("reader"), buffer, pattern, "what thread 'writer' wrote before thread 'reader' mapped");
        buffer.release();
    }
}
