package heddle.backends.reference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one mapping in memory of their own, and the ranges that the application got of them.
 *
 * <p>Rests on BufferMapping.md#MappedRangeBehavior. Guarded by the map state's lock; the bytes themselves by nothing,
 * since the application may touch them on any thread until the unmap.
 */
public class MappedRegion {
    private static final int ALIGNMENT_BYTES = 256;
    private static final int OFFSET_ALIGNMENT = 8;
    private static final int SIZE_ALIGNMENT = 4;

    private record Range(long begin, long end, boolean writable) {}

    private final long begin;
    private final long end;
    private final boolean writable;
    private final ByteBuffer memory;
    private final List<Range> ranges = new ArrayList<>();

    /** Maps a part of a buffer with its present contents. */
    public MappedRegion(BufferBytes bytes, long offset, long size, boolean writable) {
        this.begin = offset;
        this.end = offset + size;
        this.writable = writable;
        this.memory = allocate((int) size);
        bytes.read(offset, memory.duplicate());
    }

    /** Returns a range for reading only, or null where a rule forbids it. */
    public @Nullable ByteBuffer constRange(long offset, long size) {
        if (!isRange(offset, size) || overlaps(offset, size, true)) {
            return null;
        }
        ranges.add(new Range(offset, offset + size, false));
        return slice(offset, size).asReadOnlyBuffer().order(ByteOrder.nativeOrder());
    }

    /** Returns a range for writing, or null where a rule forbids it. */
    public @Nullable ByteBuffer range(long offset, long size) {
        if (!writable || !isRange(offset, size) || overlaps(offset, size, false)) {
            return null;
        }
        ranges.add(new Range(offset, offset + size, true));
        return slice(offset, size).order(ByteOrder.nativeOrder());
    }

    /** Copies a range out; returns false, having copied nothing, where a rule forbids it. */
    public boolean read(long offset, ByteBuffer target) {
        if (!isRange(offset, target.remaining()) || overlaps(offset, target.remaining(), true)) {
            return false;
        }
        target.duplicate().put(slice(offset, target.remaining()));
        return true;
    }

    /** Copies a range in; returns false, having copied nothing, where a rule forbids it. */
    public boolean write(long offset, ByteBuffer source) {
        if (!writable || !isRange(offset, source.remaining()) || overlaps(offset, source.remaining(), false)) {
            return false;
        }
        slice(offset, source.remaining()).put(source.duplicate());
        return true;
    }

    /** Copies what was written to the buffer's contents, at the end of the mapping. */
    public void publish(BufferBytes bytes) {
        if (writable) {
            bytes.write(begin, memory.duplicate());
        }
    }

    /** Returns all mapped bytes. */
    protected final ByteBuffer memory() {
        return memory.duplicate();
    }

    /** Returns the offset in the buffer of the first mapped byte. */
    protected final long begin() {
        return begin;
    }

    /**
     * Returns memory for a region. Its first byte is aligned, whatever the region's offset: that keeps each pointer
     * congruent to the sum of both offsets, as the contract has it.
     */
    protected static ByteBuffer allocate(int sizeBytes) {
        return ByteBuffer.allocateDirect(sizeBytes + 2 * ALIGNMENT_BYTES)
                .alignedSlice(ALIGNMENT_BYTES)
                .limit(sizeBytes)
                .slice();
    }

    private boolean isRange(long offset, long size) {
        return offset >= begin
                && size >= 0
                && size <= end - offset
                && offset % OFFSET_ALIGNMENT == 0
                && size % SIZE_ALIGNMENT == 0;
    }

    private boolean overlaps(long offset, long size, boolean constant) {
        return ranges.stream()
                .filter(range -> range.writable || !constant)
                .anyMatch(range -> offset < range.end && range.begin < offset + size);
    }

    private ByteBuffer slice(long offset, long size) {
        return memory.slice((int) (offset - begin), (int) size);
    }
}
