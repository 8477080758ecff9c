package heddle.backends.nativelib;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import heddle.webgpu.ChainedStruct;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.Handle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The native memory in which a thread lays out the arguments of its calls: a stack, since calls nest inside callbacks.
 *
 * <p>Confined to its thread. Argument data beyond {@link #CAPACITY_BYTES} goes into direct buffers of its own, which the
 * caller keeps alive.
 */
final class Arena {
    /** More than the largest descriptor with its shader source needs. */
    static final int CAPACITY_BYTES = 256 * 1024;

    private static final ThreadLocal<Arena> CURRENT = ThreadLocal.withInitial(Arena::new);
    private static final int CHAIN_HEAD_BYTES = 16;

    /** Lays one element of an array. */
    interface Layer<T> {
        void put(Arena arena, int at, T value);
    }

    private final ByteBuffer memory = ByteBuffer.allocateDirect(CAPACITY_BYTES).order(ByteOrder.nativeOrder());
    private final long base = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    private int top;

    static Arena current() {
        return CURRENT.get();
    }

    int mark() {
        return top;
    }

    void reset(int mark) {
        top = mark;
    }

    /** Reserves zeroed memory, aligned to 8 bytes. */
    int allocate(int sizeBytes) {
        int at = (top + 7) & ~7;
        if (sizeBytes > CAPACITY_BYTES - at) {
            throw new IllegalArgumentException("the arguments of one call exceed " + CAPACITY_BYTES + " bytes");
        }
        top = at + sizeBytes;
        for (int i = at; i < top; i++) {
            memory.put(i, (byte) 0);
        }
        return at;
    }

    long address(int at) {
        return base + at;
    }

    long zeroed(int sizeBytes) {
        return address(allocate(sizeBytes));
    }

    void putShort(int at, short value) {
        memory.putShort(at, value);
    }

    void putInt(int at, int value) {
        memory.putInt(at, value);
    }

    void putLong(int at, long value) {
        memory.putLong(at, value);
    }

    void putFloat(int at, float value) {
        memory.putFloat(at, value);
    }

    void putDouble(int at, double value) {
        memory.putDouble(at, value);
    }

    /** Lays a WGPUStringView; null becomes the null view. */
    void putText(int at, @Nullable String text) {
        putLong(at, text(text));
        putLong(at + 8, textSize(text));
    }

    /** Returns the address of the text's UTF-8 bytes, 0 when there are none. */
    long text(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : bytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the length in bytes, or WGPU_STRLEN for the null view. */
    static long textSize(@Nullable String text) {
        return text == null ? -1 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns the address of the remaining bytes: of the buffer itself where it is direct, else of a copy. */
    long bytes(ByteBuffer data) {
        if (data.isDirect()) {
            return Pointer.nativeValue(Native.getDirectBufferPointer(data)) + data.position();
        }
        int at = allocate(data.remaining());
        memory.put(at, data, data.position(), data.remaining());
        return address(at);
    }

    long ints(int[] values) {
        int at = allocate(4 * values.length);
        for (int i = 0; i < values.length; i++) {
            memory.putInt(at + 4 * i, values[i]);
        }
        return address(at);
    }

    <T> long enums(List<T> values, ToIntFunction<T> value) {
        return ints(values.stream().mapToInt(value).toArray());
    }

    long handles(List<? extends Handle> handles) {
        int at = allocate(8 * handles.size());
        for (int i = 0; i < handles.size(); i++) {
            memory.putLong(at + 8 * i, handles.get(i).address());
        }
        return address(at);
    }

    <T> long structs(List<T> values, int sizeBytes, Layer<T> layer) {
        int at = allocate(sizeBytes * values.size());
        for (int i = 0; i < values.size(); i++) {
            layer.put(this, at + i * sizeBytes, values.get(i));
        }
        return address(at);
    }

    /** Lays a chain and returns the address of its first link, 0 for none. */
    long chain(List<ChainedStruct> links) {
        long next = 0;
        for (int i = links.size() - 1; i >= 0; i--) {
            int at = NativeStructs.putChained(this, links.get(i));
            putLong(at, next);
            putInt(at + CHAIN_HEAD_BYTES / 2, links.get(i).sType().value());
            next = address(at);
        }
        return next;
    }

    /** Lays a wait list. */
    long write(FutureWaits waits) {
        int at = allocate(16 * waits.count());
        for (int i = 0; i < waits.count(); i++) {
            putLong(at + 16 * i, waits.future(i));
        }
        return address(at);
    }

    /** Reads back which futures of a wait list were reported complete. */
    void read(long address, FutureWaits waits) {
        int at = Math.toIntExact(address - base);
        for (int i = 0; i < waits.count(); i++) {
            waits.completed(i, memory.getInt(at + 16 * i + 8) != 0);
        }
    }
}
