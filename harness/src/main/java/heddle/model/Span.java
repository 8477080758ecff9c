package heddle.model;

/**
 * Some bytes of a buffer.
 *
 * @param offset of the first one
 * @param sizeBytes how many
 */
public record Span(long offset, long sizeBytes) {
    private static final int OFFSET_ALIGNMENT_BYTES = 8;
    private static final int SIZE_ALIGNMENT_BYTES = 4;

    public Span {
        if (offset < 0 || sizeBytes < 0) {
            throw new IllegalArgumentException("not a span: offset " + offset + ", size " + sizeBytes);
        }
    }

    public long end() {
        return offset + sizeBytes;
    }

    public boolean contains(Span other) {
        return offset <= other.offset && other.end() <= end();
    }

    /** Returns whether they have a byte in common. */
    public boolean overlaps(Span other) {
        return Math.max(offset, other.offset) < Math.min(end(), other.end());
    }

    /** Returns whether MapAsync and the GetMappedRange family accept its alignment, as WebGPU's mapping rules say. */
    public boolean isAligned() {
        return offset % OFFSET_ALIGNMENT_BYTES == 0 && sizeBytes % SIZE_ALIGNMENT_BYTES == 0;
    }

    @Override
    public String toString() {
        return "[" + offset + ", " + end() + ")";
    }
}
