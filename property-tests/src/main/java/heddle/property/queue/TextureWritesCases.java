package heddle.property.queue;

import static heddle.property.stage.Texels.ROW_BYTES;
import static heddle.property.stage.Texels.SIDE;
import static heddle.property.stage.Texels.SIZE_BYTES;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.Buffers;
import heddle.property.stage.Commands;
import heddle.property.stage.Pattern;
import heddle.property.stage.Texels;
import heddle.property.stage.Together;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of QUE-5 and QUE-2: threads write one texture through the queue, at the same time or in turn. */
@ExtendWith(RigParameter.class)
@Needs(commands = true)
final class TextureWritesCases {
    private static final int THREADS = 4;
    private static final int HALF = SIDE / 2;
    private static final int TEXTURES = 6;

    @Test
    @Clause({"QUE-5", "QUE-1"})
    @DisplayName("Rows that four threads write at the same time, each every fourth one, all arrive")
    void rows(Rig rig) {
        Pattern pattern = new Pattern(51);
        try (Texels texels = Texels.create(rig)) {
            Together.of(rig, "writer", THREADS).run(thread -> {
                for (int row = thread; row < SIDE; row += THREADS) {
                    texels.writeRows(pattern, row, row + 1);
                }
            });

            pattern.expect(
                    texels.contents(), 0, SIZE_BYTES, "the texture of which four threads wrote every fourth row");
        }
    }

    @Test
    @Statistical
    @Clause({"QUE-5", "QUE-1"})
    @DisplayName("Of writes that two threads make to the same texels at the same time, one is there, and whole")
    void sameTexels(Rig rig) {
        Pattern around = new Pattern(50);
        Pattern one = new Pattern(1);
        Pattern other = new Pattern(2);
        try (Texels texels = Texels.create(rig)) {
            rig.race("one", "other").repeat(round -> {
                texels.writeRows(around, 0, SIDE);
                round.together(() -> texels.writeRows(one, 1, SIDE - 1), () -> texels.writeRows(other, 1, SIDE - 1));

                ByteBuffer seen = texels.contents();
                around.expect(seen, 0, ROW_BYTES, "the row above those that threads wrote");
                around.expect(seen, SIZE_BYTES - ROW_BYTES, SIZE_BYTES, "the row below those that threads wrote");
                Pattern winner = seen.get(ROW_BYTES) == one.at(ROW_BYTES) ? one : other;
                winner.expect(
                        seen,
                        ROW_BYTES,
                        SIZE_BYTES - ROW_BYTES,
                        "the texels that both threads wrote, where the first is of thread '"
                                + (winner.equals(one) ? "one" : "other") + "'");
            });
        }
    }

    @Test
    @Clause({"QUE-2", "MT-4"})
    @DisplayName("Of texture writes that three threads make in turn, the last one to each row is there")
    void inTurn(Rig rig) {
        List<Actor> writers = Together.of(rig, "writer", THREADS).actors();
        int rowsEach = SIDE / 8;
        try (Texels texels = Texels.create(rig)) {
            for (int turn = 0; turn < 8; turn++) {
                Pattern pattern = new Pattern(turn);
                int to = SIDE - turn * rowsEach; // each write is shorter, so that the last rows of each stay
                writers.get(turn % THREADS).run(() -> texels.writeRows(pattern, 0, to));
            }

            ByteBuffer seen = rig.actor("reader").call(texels::contents);
            for (int turn = 0; turn < 8; turn++) {
                int to = (SIDE - turn * rowsEach) * ROW_BYTES;
                new Pattern(turn)
                        .expect(seen, to - rowsEach * ROW_BYTES, to, "the rows that turn " + turn + " wrote last");
            }
        }
    }

    @Test
    @Statistical
    @Clause({"QUE-5", "TS-1", "TS-7"})
    @DisplayName("A write to a fresh texture and a submit that reads the rest of it, at once, both get through")
    void writeAgainstSubmit(Rig rig) {
        Pattern pattern = new Pattern(52);
        Buffers buffers = new Buffers(rig);
        Commands commands = new Commands(rig);
        Buffer rest = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        ByteBuffer zeros = ByteBuffer.allocate(SIZE_BYTES);
        rig.race("writer", "submitter").repeat(round -> {
            List<Texels> textures =
                    Stream.generate(() -> Texels.create(rig)).limit(TEXTURES).toList();
            List<CommandBuffer> reading = textures.stream()
                    .map(texels -> commands.record(encoder -> texels.copyRows(encoder, rest, HALF, SIDE)))
                    .toList();
            round.together(
                    () -> textures.forEach(texels -> texels.writeRows(pattern, 0, HALF)),
                    () -> reading.forEach(commands::submit));

            pattern.expect(
                    textures.get(round.number() % TEXTURES).contents(),
                    0,
                    HALF * ROW_BYTES,
                    "the rows that thread 'writer' wrote");
            if (!buffers.contents(rest).equals(zeros)) {
                throw new AssertionError("rows that nobody wrote were not zero when thread 'submitter' copied them");
            }
            textures.forEach(Texels::close);
        });
        rest.release();
    }
}
