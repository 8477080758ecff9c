package heddle.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Some bytes, as a value. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes zeros(int count) {
        return new Bytes(new byte[count]);
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** Copies what remains in a buffer, whose position stays. */
    public static Bytes copyOf(ByteBuffer source) {
        byte[] copy = new byte[source.remaining()];
        source.duplicate().get(copy);
        return new Bytes(copy);
    }

    public int count() {
        return bytes.length;
    }

    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Returns those from an offset on, so many. */
    public Bytes slice(int offset, int count) {
        return new Bytes(Arrays.copyOfRange(bytes, offset, offset + count));
    }

    /** Returns these with others written over them from an offset on. */
    public Bytes with(int offset, Bytes others) {
        byte[] changed = bytes.clone();
        System.arraycopy(others.bytes, 0, changed, offset, others.bytes.length);
        return new Bytes(changed);
    }

    /**
     * Returns the index of the first byte that differs from the others', of which there are as many; -1 if none does.
     */
    public int mismatch(Bytes others) {
        return Arrays.mismatch(bytes, others.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
