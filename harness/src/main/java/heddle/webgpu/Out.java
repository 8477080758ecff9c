package heddle.webgpu;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A struct that a function fills. Confined to one thread at a time.
 *
 * <p>Where the library allocated its members, {@code memory} is the struct's raw words, which the matching FreeMembers
 * function takes back once; the value was copied and outlives that.
 */
public final class Out<T> {
    private @Nullable T value;
    private @Nullable Supplier<T> source;
    private long[] memory = {};

    /** Stores what a call returned, which needs no freeing. */
    public void set(T newValue) {
        set(newValue, () -> newValue);
    }

    /** Stores what a call returned, and how to read it once more from the library's memory. */
    public void set(T newValue, Supplier<T> newSource, long... newMemory) {
        value = newValue;
        source = newSource;
        memory = newMemory.clone();
    }

    /** Reads once more what the last call returned: on any thread, until FreeMembers. */
    public T again() {
        if (source == null) {
            throw new IllegalStateException("no call has filled this");
        }
        return source.get();
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
