package heddle.webgpu;

import org.jspecify.annotations.Nullable;

/**
 * A struct that a function fills. Confined to one thread at a time.
 *
 * <p>Where the library allocated its members, {@code memory} is the struct's raw words, which the matching FreeMembers
 * function takes back once; the value was copied and outlives that.
 */
public final class Out<T> {
    private @Nullable T value;
    private long[] memory = {};

    /** Stores what a call returned. */
    public void set(T newValue, long... newMemory) {
        value = newValue;
        memory = newMemory.clone();
    }

    /** Returns what the last call stored. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("no call has filled this");
        }
        return value;
    }

    /** Returns the raw words of the struct as the library left them. */
    public long[] memory() {
        return memory.clone();
    }
}
