package heddle.fuzz.generate;

import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import java.util.List;

/** Queue writes into buffers that all threads write, and what reads them in the end. */
final class DataMoves {
    private static final int WORD = 4;

    private DataMoves() {}

    /** Writes some words of a buffer of data. */
    static void write(Hand hand) {
        BufferStock.some(hand, Thing.Role.DATA).ifPresent(buffer -> write(hand, buffer));
    }

    static void write(Hand hand, Thing buffer) {
        int words = hand.oneOf(1, 2, 4);
        int at = hand.random().nextInt(Specimens.BUFFER_BYTES / WORD - words);
        hand.call(
                Fn.QUEUE_WRITE_BUFFER,
                hand.queueOf(buffer),
                Terms.ref(buffer),
                Terms.whole((long) at * WORD),
                Terms.bytes(words * WORD, 1 + hand.random().nextInt(200)));
    }

    /** Writes into a buffer that others map and destroy, which is an error where it comes at the wrong time. */
    static void writeContested(Hand hand) {
        hand.some(Kind.BUFFER, b -> b.role() == Thing.Role.CONTESTED).ifPresent(buffer -> write(hand, buffer));
    }

    /** Asks when the queue is done. */
    static void workDone(Hand hand) {
        hand.some(Kind.QUEUE).ifPresent(queue -> {
            CallbackMode mode = Pumps.mode(hand);
            String done = hand.start("q", Fn.QUEUE_ON_SUBMITTED_WORK_DONE, queue, mode, Bodies.of(hand, mode, queue));
            Pumps.settle(hand, done, queue, mode);
        });
    }

    /** Writes texels, which nobody reads: the call must neither fail nor disturb others. */
    static void writeTexture(Hand hand) {
        hand.some(Kind.TEXTURE)
                .ifPresent(texture -> hand.call(
                        Fn.QUEUE_WRITE_TEXTURE,
                        hand.queueOf(texture),
                        Terms.struct("texture", Terms.ref(texture)),
                        Terms.bytes(256, 7),
                        Terms.struct("bytesPerRow", Terms.whole(32), "rowsPerImage", Terms.whole(8)),
                        Terms.struct("width", Terms.whole(8), "height", Terms.whole(8))));
    }

    /** Reads in the suffix what all the writes came to. */
    static void readAll(Hand suffix) {
        for (Thing buffer : List.copyOf(suffix.world().things())) {
            boolean lives = buffer.kind() == Kind.BUFFER
                    && buffer.role() == Thing.Role.DATA
                    && buffer.home() < 0
                    && buffer.isFor(suffix.section())
                    && !buffer.isDoomed()
                    && !suffix.world().isDoomed(buffer.device());
            if (lives) {
                EncoderMoves.readBack(suffix, buffer);
            }
        }
    }
}
