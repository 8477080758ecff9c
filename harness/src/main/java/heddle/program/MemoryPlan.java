package heddle.program;

import java.nio.ByteBuffer;

/** A store into mapped memory, or a load from it, made ready. */
final class MemoryPlan extends StepPlan {
    private final int range;
    private final int offset;
    private final int sizeBytes;
    private final byte[] stored;

    private MemoryPlan(Steps.At at, int range, int offset, int sizeBytes, byte[] stored) {
        super(at);
        this.range = range;
        this.offset = offset;
        this.sizeBytes = sizeBytes;
        this.stored = stored;
    }

    static MemoryPlan store(Steps.At at, Step.Store store, int range) {
        byte[] bytes = store.bytes().bytes();
        return new MemoryPlan(at, range, store.offset(), bytes.length, bytes);
    }

    static MemoryPlan load(Steps.At at, Step.Load load, int range) {
        return new MemoryPlan(at, range, load.offset(), load.sizeBytes(), new byte[0]);
    }

    @Override
    String take(Run run, Track track) {
        if (!(run.get(range) instanceof ByteBuffer memory)) {
            return Words.SKIPPED;
        }
        if (stored.length == 0) {
            return Words.hex(memory, offset, sizeBytes);
        }
        memory.put(offset, stored);
        return "";
    }
}
