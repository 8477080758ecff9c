package heddle.property.stage;

import java.nio.ByteBuffer;

/**
 * Bytes that show where they came from: each value follows from the seed and the position, so that a byte of another
 * writer, of another place or of an earlier time differs.
 */
public record Pattern(int seed) {
    private static final int STEP = 7;
    private static final int SEED_STEP = 31;

    /** Returns the byte at a position; never 0, which is what fresh memory holds. */
    public byte at(int position) {
        return (byte) (1 + Math.floorMod(seed * SEED_STEP + position * STEP, 255));
    }

    /** Returns the bytes of the positions from 0 up, in a direct buffer. */
    public ByteBuffer bytes(int sizeBytes) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(sizeBytes);
        write(bytes, 0, sizeBytes);
        return bytes;
    }

    /** Writes the bytes of these positions into a range, each at its position. */
    public void write(ByteBuffer range, int from, int to) {
        for (int i = from; i < to; i++) {
            range.put(i, at(i));
        }
    }

    /** Fails unless the range holds the bytes of these positions, each at its position. */
    public void expect(ByteBuffer range, int from, int to, String what) {
        for (int i = from; i < to; i++) {
            if (range.get(i) != at(i)) {
                throw new AssertionError(what + ": byte " + i + " is " + range.get(i) + " and should be " + at(i)
                        + ", as seen by thread '" + Thread.currentThread().getName() + "'");
            }
        }
    }
}
