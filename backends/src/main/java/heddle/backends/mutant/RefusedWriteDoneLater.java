package heddle.backends.mutant;

import heddle.webgpu.Buffer;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Queue;
import heddle.webgpu.WebGpu;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A queue write to a buffer that is mapped is reported as the error that it is, but has been staged by then, and the
 * staged bytes go in once the buffer is unmapped.
 */
final class RefusedWriteDoneLater extends ForwardingWebGpu {
    /** A write that waits. */
    private record Staged(Queue queue, long offset, ByteBuffer data) {}

    private final Map<Long, Staged> waiting = new ConcurrentHashMap<>();

    RefusedWriteDoneLater(WebGpu inner) {
        super(inner);
    }

    @Override
    public void queueWriteBuffer(Queue queue, Buffer buffer, long bufferOffset, ByteBuffer data) {
        if (!inner.bufferGetMapState(buffer).equals(BufferMapState.UNMAPPED)) {
            ByteBuffer copy = ByteBuffer.allocateDirect(data.remaining())
                    .put(data.duplicate())
                    .flip();
            waiting.put(buffer.address(), new Staged(queue, bufferOffset, copy));
        }
        super.queueWriteBuffer(queue, buffer, bufferOffset, data);
    }

    @Override
    public void bufferUnmap(Buffer buffer) {
        super.bufferUnmap(buffer);
        Staged staged = waiting.remove(buffer.address());
        if (staged != null) {
            super.queueWriteBuffer(staged.queue(), buffer, staged.offset(), staged.data());
        }
    }
}
