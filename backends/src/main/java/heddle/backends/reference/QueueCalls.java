package heddle.backends.reference;

import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Queue;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import java.nio.ByteBuffer;
import java.util.List;

/** The calls of queues. */
abstract class QueueCalls extends TextureCalls {
    QueueCalls(Parts parts) {
        super(parts);
    }

    @Override
    public void queueSubmit(Queue queue, List<CommandBuffer> commands) {
        queue(queue)
                .submit(commands.stream()
                        .map(commandBuffer -> find(ReferenceCommandBuffer.class, commandBuffer))
                        .toList());
    }

    @Override
    public long queueOnSubmittedWorkDone(Queue queue, CallbackInfo callbackInfo) {
        return queue(queue).onSubmittedWorkDone(callbackInfo);
    }

    @Override
    public void queueWriteBuffer(Queue queue, Buffer buffer, long bufferOffset, ByteBuffer data) {
        queue(queue).writeBuffer(buffer(buffer), bufferOffset, data);
    }

    @Override
    public void queueWriteTexture(
            Queue queue,
            TexelCopyTextureInfo destination,
            ByteBuffer data,
            TexelCopyBufferLayout dataLayout,
            Extent3D writeSize) {
        queue(queue).writeTexture(texelCopy(destination, writeSize), dataLayout, data);
    }

    private ReferenceQueue queue(Queue queue) {
        return find(ReferenceQueue.class, queue);
    }
}
