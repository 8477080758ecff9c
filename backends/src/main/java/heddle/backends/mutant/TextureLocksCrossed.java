package heddle.backends.mutant;

import heddle.webgpu.CommandBuffer;
import heddle.webgpu.Extent3D;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Queue;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.WebGpu;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * WriteTexture takes the lock of what textures have been initialised and then that of pending writes, Submit takes them
 * the other way round: at the same time each holds what the other one waits for.
 */
final class TextureLocksCrossed extends ForwardingWebGpu {
    private final Object initialised = new Object();
    private final Object pendingWrites = new Object();

    TextureLocksCrossed(WebGpu inner) {
        super(inner);
    }

    @Override
    public void queueWriteTexture(
            Queue queue,
            TexelCopyTextureInfo destination,
            ByteBuffer data,
            TexelCopyBufferLayout dataLayout,
            Extent3D writeSize) {
        synchronized (initialised) {
            RaceWindow.stay();
            synchronized (pendingWrites) {
                super.queueWriteTexture(queue, destination, data, dataLayout, writeSize);
            }
        }
    }

    @Override
    public void queueSubmit(Queue queue, List<CommandBuffer> commands) {
        synchronized (pendingWrites) {
            RaceWindow.stay();
            synchronized (initialised) {
                super.queueSubmit(queue, commands);
            }
        }
    }
}
