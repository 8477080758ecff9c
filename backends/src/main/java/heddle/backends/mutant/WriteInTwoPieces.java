package heddle.backends.mutant;

import heddle.webgpu.Buffer;
import heddle.webgpu.Extent3D;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Origin3D;
import heddle.webgpu.Queue;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.WebGpu;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A queue write that does not fit into what is left of a staging chunk is handed over in two pieces, and another thread's
 * may come between them. Here none fits that has a middle.
 */
final class WriteInTwoPieces extends ForwardingWebGpu {
    private static final int SMALLEST_BYTES = 8;

    WriteInTwoPieces(WebGpu inner) {
        super(inner);
    }

    @Override
    public void queueWriteBuffer(Queue queue, Buffer buffer, long bufferOffset, ByteBuffer data) {
        int size = data.remaining();
        int half = size / SMALLEST_BYTES * (SMALLEST_BYTES / 2);
        if (half == 0 || size % SMALLEST_BYTES != 0) {
            super.queueWriteBuffer(queue, buffer, bufferOffset, data);
            return;
        }
        super.queueWriteBuffer(queue, buffer, bufferOffset, data.slice(data.position(), half));
        nextChunk();
        super.queueWriteBuffer(queue, buffer, bufferOffset + half, data.slice(data.position() + half, half));
    }

    @Override
    public void queueWriteTexture(
            Queue queue,
            TexelCopyTextureInfo destination,
            ByteBuffer data,
            TexelCopyBufferLayout dataLayout,
            Extent3D writeSize) {
        int rows = writeSize.height() / 2;
        if (rows == 0 || writeSize.depthOrArrayLayers() != 1) {
            super.queueWriteTexture(queue, destination, data, dataLayout, writeSize);
            return;
        }
        super.queueWriteTexture(queue, destination, data, dataLayout, writeSize.withHeight(rows));
        nextChunk();
        Origin3D origin = destination.origin();
        super.queueWriteTexture(
                queue,
                destination.withOrigin(origin.withY(origin.y() + rows)),
                data,
                dataLayout.withOffset(dataLayout.offset() + (long) rows * dataLayout.bytesPerRow()),
                writeSize.withHeight(writeSize.height() - rows));
    }

    /** Takes some time or none, so that a thread may overtake another. */
    private static void nextChunk() {
        if (ThreadLocalRandom.current().nextBoolean()) {
            RaceWindow.stay();
        }
    }
}
