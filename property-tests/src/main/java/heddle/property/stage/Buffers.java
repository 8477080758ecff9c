package heddle.property.stage;

import heddle.cases.Actor;
import heddle.cases.Rig;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Firing;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buffers of a rig's device, and the calls on them that cases make in passing; what goes wrong there fails the case.
 */
public record Buffers(Rig rig) {
    /** For buffers that are written by the queue and read by mapping. */
    public static final BufferUsage READ_BACK = BufferUsage.MAP_READ.or(BufferUsage.COPY_DST);

    /** For buffers that are written by mapping and read by copies. */
    public static final BufferUsage UPLOAD = BufferUsage.MAP_WRITE.or(BufferUsage.COPY_SRC);

    /** Creates a buffer; the caller holds the reference. */
    public Buffer create(BufferUsage usage, long sizeBytes) {
        return create(BufferDescriptor.DEFAULT.withUsage(usage).withSize(sizeBytes));
    }

    /** Creates a buffer that is mapped from the start; the caller holds the reference. */
    public Buffer createMapped(BufferUsage usage, long sizeBytes) {
        return create(
                BufferDescriptor.DEFAULT.withUsage(usage).withSize(sizeBytes).withMappedAtCreation(true));
    }

    /** Creates a buffer; the caller holds the reference. */
    public Buffer create(BufferDescriptor descriptor) {
        Buffer buffer = rig.device().createBuffer(descriptor);
        if (buffer == null) {
            throw new AssertionError("wgpuDeviceCreateBuffer returned NULL for " + descriptor);
        }
        return buffer;
    }

    /** Maps a whole buffer on the calling thread and waits until it is mapped. */
    public void map(Buffer buffer, MapMode mode) {
        Firing answer = rig.await(buffer.mapAsync(mode, 0, buffer.getSize(), CallbackMode.ALLOW_PROCESS_EVENTS));
        expectMapped(answer, "MapAsync on thread '" + Thread.currentThread().getName() + "'");
    }

    /** Fails unless a map succeeded. */
    public static void expectMapped(Firing answer, String what) {
        if (!MapAsyncStatus.of(answer.status()).equals(MapAsyncStatus.SUCCESS)) {
            throw new AssertionError(
                    what + " was told " + MapAsyncStatus.of(answer.status()) + ": " + answer.message());
        }
    }

    /** Submits an empty list: some libraries hold queue writes and unmapped bytes back until the next submit. */
    public void submitNothing() {
        rig.queue().submit(List.of());
    }

    /** Fails if there is no range. */
    public static ByteBuffer present(@Nullable ByteBuffer range, String what) {
        if (range == null) {
            throw new AssertionError(
                    what + " is NULL on thread '" + Thread.currentThread().getName() + "'");
        }
        return range;
    }

    /** Returns the bytes of a buffer that copies can read, as they are now; on the calling thread. */
    public ByteBuffer copyOf(Buffer source) {
        Buffer copy = create(READ_BACK, source.getSize());
        new Commands(rig).copy(source, copy);
        ByteBuffer bytes = contents(copy);
        copy.release();
        return bytes;
    }

    /** Returns the bytes of a buffer that can be mapped for reading, as they are now; on the calling thread. */
    public ByteBuffer contents(Buffer buffer) {
        int sizeBytes = Math.toIntExact(buffer.getSize());
        map(buffer, MapMode.READ);
        ByteBuffer bytes = ByteBuffer.allocate(sizeBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(present(buffer.getConstMappedRange(0, sizeBytes), "the range"))
                .flip();
        buffer.unmap();
        return bytes;
    }

    /** The actor maps a buffer for reading, looks for a pattern in all of it, and unmaps it. */
    public void expect(Actor reader, Buffer buffer, Pattern pattern, String what) {
        reader.run(() -> {
            map(buffer, MapMode.READ);
            int sizeBytes = Math.toIntExact(buffer.getSize());
            pattern.expect(present(buffer.getConstMappedRange(0, sizeBytes), what), 0, sizeBytes, what);
            buffer.unmap();
        });
    }
}
