package heddle.program;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How many references a program holds of the object in each slot. Safe for all threads. */
final class References {
    private final AtomicIntegerArray held;
    private final AtomicIntegerArray left;

    References(int slots) {
        held = new AtomicIntegerArray(slots);
        left = new AtomicIntegerArray(slots);
    }

    /** Notes an object that came with one reference. */
    void own(int slot) {
        held.set(slot, 1);
        left.set(slot, 1);
    }

    /** Notes a reference that the program has got. */
    void got(int slot) {
        held.incrementAndGet(slot);
        left.incrementAndGet(slot);
    }

    /** Notes a reference that the program is about to give back. */
    void givesBack(int slot) {
        held.decrementAndGet(slot);
    }

    /** Notes that the call which gives a reference back has returned. */
    void gaveBack(int slot) {
        left.decrementAndGet(slot);
    }

    /** Returns how many the program holds and is not giving back. */
    int held(int slot) {
        return held.get(slot);
    }

    /** Returns whether all that there were have been given back, by calls that have returned. */
    boolean isNoneLeft(int slot) {
        return left.get(slot) == 0;
    }
}
