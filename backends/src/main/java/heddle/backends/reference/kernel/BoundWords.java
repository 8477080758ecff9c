package heddle.backends.reference.kernel;

/** The buffers that a dispatch finds bound, each an array of unsigned 32-bit numbers. */
public interface BoundWords {
    /** Returns the element of that index, unsigned. */
    int load(Slot slot, int index);

    /** Stores the element of that index, unsigned. */
    void store(Slot slot, int index, int value);
}
