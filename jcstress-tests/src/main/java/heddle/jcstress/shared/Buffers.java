package heddle.jcstress.shared;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Small buffers for one sample each; its arbiter releases them.
 *
 * <p>They are created and released one at a time: what happens when two threads do that at once is asked by a test of
 * its own, and a library that fails it shall not be blamed for it in every other test. (Dawn's Null backend does: it
 * loses count of its memory and refuses every buffer from then on.)
 */
public final class Buffers {
    /** The size of all of them, in bytes. */
    public static final int SIZE_BYTES = 16;

    /** Where the last 32-bit word begins. */
    public static final int LAST_WORD = SIZE_BYTES - Integer.BYTES;

    private static final int RELEASES_PER_FLUSH = 256;
    private static final AtomicLong RELEASED = new AtomicLong();
    /** What {@link #readable} makes. */
    public static final BufferDescriptor READABLE =
            BufferDescriptor.DEFAULT.withSize(SIZE_BYTES).withUsage(BufferUsage.MAP_READ.or(BufferUsage.COPY_DST));

    private static final BufferDescriptor BORN_MAPPED = READABLE.withMappedAtCreation(true);

    private Buffers() {}

    /** Creates a buffer that can be mapped for reading and written by the queue. */
    public static Buffer readable() {
        return created(READABLE);
    }

    /** Creates the same kind of buffer, mapped for writing until its first unmap. */
    public static Buffer bornMapped() {
        return created(BORN_MAPPED);
    }

    /** Creates a larger one of them. */
    public static Buffer bornMappedOf(int sizeBytes) {
        return created(BORN_MAPPED.withSize(sizeBytes));
    }

    /** Creates a readable buffer in which the queue has written each word, and whose write has been submitted. */
    public static Buffer written(int word) {
        Buffer buffer = readable();
        ByteBuffer data = ByteBuffer.allocate(SIZE_BYTES).order(ByteOrder.nativeOrder());
        for (int at = 0; at < SIZE_BYTES; at += Integer.BYTES) {
            data.putInt(at, word);
        }
        Shared.queue().writeBuffer(buffer, 0, data);
        Shared.queue().submit(List.of());
        return buffer;
    }

    /** Gives a buffer back. */
    public static synchronized void release(Buffer buffer) {
        buffer.release();
        flushNowAndThen();
    }

    /**
     * Submits nothing and pumps, once in a while; for arbiters. A library may keep the memory of what was released
     * until the queue has moved on, and most tests never move it.
     */
    public static synchronized void flushNowAndThen() {
        if (RELEASED.incrementAndGet() % RELEASES_PER_FLUSH == 0) {
            Shared.queue().submit(List.of());
            Shared.instance().processEvents();
        }
    }

    /** Starts mapping the whole buffer for reading; the callback comes in a pump. */
    public static Operation map(Buffer buffer) {
        return buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    /** Returns the whole range of a buffer that is mapped for reading. */
    public static ByteBuffer read(Buffer buffer) {
        return present(buffer.getConstMappedRange(0, SIZE_BYTES));
    }

    /** Returns the whole range of a buffer that was mapped at its creation. */
    public static ByteBuffer write(Buffer buffer) {
        return present(buffer.getMappedRange(0, SIZE_BYTES));
    }

    private static ByteBuffer present(@Nullable ByteBuffer range) {
        if (range == null) {
            throw new AssertionError("the range of a mapped buffer was NULL");
        }
        return range.order(ByteOrder.nativeOrder());
    }

    private static synchronized Buffer created(BufferDescriptor descriptor) {
        Buffer buffer = Shared.device().createBuffer(descriptor);
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL");
        }
        return buffer;
    }
}
