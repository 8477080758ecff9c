package heddle.backends.mutant;

import heddle.webgpu.Buffer;
import heddle.webgpu.Extent3D;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Queue;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.WebGpu;
import java.nio.ByteBuffer;

/**
 * Queue writes stage their bytes in one block that all threads share: two at the same time stage in the same place, and
 * each hands over a mixture.
 */
final class WriteStagingShared extends ForwardingWebGpu {
    private static final int STAGING_BYTES = 1 << 16;

    private final ByteBuffer staging = ByteBuffer.allocateDirect(STAGING_BYTES);

    WriteStagingShared(WebGpu inner) {
        super(inner);
    }

    @Override
    public void queueWriteBuffer(Queue queue, Buffer buffer, long bufferOffset, ByteBuffer data) {
        super.queueWriteBuffer(queue, buffer, bufferOffset, staged(data));
    }

    @Override
    public void queueWriteTexture(
            Queue queue,
            TexelCopyTextureInfo destination,
            ByteBuffer data,
            TexelCopyBufferLayout dataLayout,
            Extent3D writeSize) {
        super.queueWriteTexture(queue, destination, staged(data), dataLayout, writeSize);
    }

    /** Stages one half, and after some time the other. */
    private ByteBuffer staged(ByteBuffer data) {
        int size = data.remaining();
        if (size > STAGING_BYTES) {
            return data;
        }
        int half = size / 2;
        staging.put(0, data, data.position(), half);
        RaceWindow.stay();
        staging.put(half, data, data.position() + half, size - half);
        return staging.slice(0, size);
    }
}
