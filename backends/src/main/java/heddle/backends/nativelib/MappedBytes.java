package heddle.backends.nativelib;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Mapped memory of a library as a direct buffer; touching it after the unmap is the caller's crime. */
final class MappedBytes {
    private static final long WHOLE_MAP_SIZE = -1;

    private MappedBytes() {}

    /** Returns the mapped bytes at an address, or null for NULL. */
    static @Nullable ByteBuffer at(long address, long offset, long sizeBytes, LongSupplier bufferSizeBytes) {
        if (address == 0) {
            return null;
        }
        long size = sizeBytes == WHOLE_MAP_SIZE ? bufferSizeBytes.getAsLong() - offset : sizeBytes;
        return new Pointer(address).getByteBuffer(0, size).order(ByteOrder.nativeOrder());
    }
}
