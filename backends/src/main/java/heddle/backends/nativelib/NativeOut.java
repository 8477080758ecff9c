package heddle.backends.nativelib;

import com.sun.jna.Pointer;
import heddle.webgpu.Out;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/** Reads the arrays and raw words of structs that a library filled. */
final class NativeOut {
    /** More elements than any list of webgpu.h has: a larger count is a broken struct. */
    private static final long LIMIT_ELEMENTS = 4096;

    private NativeOut() {}

    static <T> List<T> enums(long count, long address, IntFunction<T> of) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < checked(count); i++) {
            values.add(of.apply(new Pointer(address).getInt(4L * i)));
        }
        return values;
    }

    static <T> List<T> structs(long count, long address, int sizeBytes, LongFunction<T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < checked(count); i++) {
            values.add(read.apply(address + (long) sizeBytes * i));
        }
        return values;
    }

    /** Copies what a call filled: its value, and its words for the function that frees its members. */
    static <T> void fill(Out<T> out, long address, int sizeBytes, LongFunction<T> read) {
        long[] words = new Pointer(address).getLongArray(0, sizeBytes / Long.BYTES);
        out.set(read.apply(address), () -> again(words, read), words);
    }

    /** Lays the words of a struct once more, and follows its pointers. */
    private static <T> T again(long[] words, LongFunction<T> read) {
        Arena arena = Arena.current();
        int mark = arena.mark();
        try {
            int at = arena.allocate(words.length * Long.BYTES);
            for (int i = 0; i < words.length; i++) {
                arena.putLong(at + i * Long.BYTES, words[i]);
            }
            return read.apply(arena.address(at));
        } finally {
            arena.reset(mark);
        }
    }

    /** Returns one word of a struct that a call filled. */
    static long word(Out<?> out, int index) {
        return out.memory()[index];
    }

    /** Returns the handle that a pointer to a handle points to; 0 for a null pointer. */
    static long pointee(long address) {
        return address == 0 ? 0 : new Pointer(address).getLong(0);
    }

    private static int checked(long count) {
        if (count < 0 || count > LIMIT_ELEMENTS) {
            throw new IllegalStateException(
                    "a library returned a list of " + Long.toUnsignedString(count) + " elements");
        }
        return (int) count;
    }
}
