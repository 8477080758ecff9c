package heddle.backends.nativelib;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/** Reads WGPUStringViews that a library hands out: bounded, and never through a pointer whose length is 0. */
final class NativeText {
    /** No message is worth more; the rest is cut. */
    static final int LIMIT_BYTES = 64 * 1024;

    private static final long NUL_TERMINATED = -1;

    private NativeText() {}

    static String read(long data, long sizeBytes) {
        if (data == 0 || sizeBytes == 0) {
            return "";
        }
        Pointer pointer = new Pointer(data);
        int length = sizeBytes == NUL_TERMINATED ? terminated(pointer) : bounded(sizeBytes);
        return new String(pointer.getByteArray(0, length), StandardCharsets.UTF_8);
    }

    private static int bounded(long sizeBytes) {
        return Long.compareUnsigned(sizeBytes, LIMIT_BYTES) > 0 ? LIMIT_BYTES : (int) sizeBytes;
    }

    private static int terminated(Pointer pointer) {
        int length = 0;
        while (length < LIMIT_BYTES && pointer.getByte(length) != 0) {
            length++;
        }
        return length;
    }
}
