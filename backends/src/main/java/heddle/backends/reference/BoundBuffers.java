package heddle.backends.reference;

import heddle.backends.reference.kernel.BoundWords;
import heddle.backends.reference.kernel.Slot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** The buffers that a dispatch found bound when it was recorded, as its kernel sees them; on the queue's thread. */
record BoundBuffers(Map<Slot, Bound> buffers) implements BoundWords {
    /** A buffer from an offset on. */
    record Bound(ReferenceBuffer buffer, long offset) {
        Bound plus(long dynamicOffset) {
            return new Bound(buffer, offset + dynamicOffset);
        }

        private long at(int index) {
            return offset + Integer.toUnsignedLong(index) * Integer.BYTES;
        }
    }

    BoundBuffers {
        buffers = Map.copyOf(buffers);
    }

    /** Returns the number there; 0 beyond the end, which is one of the values that a GPU may give. */
    @Override
    public int load(Slot slot, int index) {
        Bound bound = bound(slot);
        ByteBuffer word = word();
        if (isInside(bound, index)) {
            bound.buffer().bytes().read(bound.at(index), word);
        }
        return word.getInt(0);
    }

    @Override
    public void store(Slot slot, int index, int value) {
        Bound bound = bound(slot);
        if (isInside(bound, index)) {
            bound.buffer().bytes().write(bound.at(index), word().putInt(0, value));
        }
    }

    private Bound bound(Slot slot) {
        Bound bound = buffers.get(slot);
        if (bound == null) {
            throw new IllegalStateException("nothing is bound to " + slot);
        }
        return bound;
    }

    private static boolean isInside(Bound bound, int index) {
        return bound.at(index) + Integer.BYTES <= bound.buffer().size();
    }

    private static ByteBuffer word() {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
