package heddle.backends.reference;

import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBufferDescriptor;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassDescriptor;
import heddle.webgpu.Extent3D;
import heddle.webgpu.QuerySet;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.TexelCopyBufferInfo;
import heddle.webgpu.TexelCopyTextureInfo;
import org.jspecify.annotations.Nullable;

/** The calls of command encoders. */
abstract class EncoderCalls extends QueueCalls {
    EncoderCalls(Parts parts) {
        super(parts);
    }

    @Override
    public long commandEncoderFinish(CommandEncoder commandEncoder, @Nullable CommandBufferDescriptor descriptor) {
        return encoder(commandEncoder).finish(descriptor == null ? "" : descriptor.label());
    }

    @Override
    public long commandEncoderBeginComputePass(
            CommandEncoder commandEncoder, @Nullable ComputePassDescriptor descriptor) {
        ComputePassDescriptor asked = descriptor == null ? ComputePassDescriptor.DEFAULT : descriptor;
        return ReferenceComputePass.begin(encoder(commandEncoder), asked.label(), asked.timestampWrites());
    }

    @Override
    public long commandEncoderBeginRenderPass(CommandEncoder commandEncoder, RenderPassDescriptor descriptor) {
        return ReferenceRenderPass.begin(encoder(commandEncoder), descriptor);
    }

    @Override
    public void commandEncoderCopyBufferToBuffer(
            CommandEncoder commandEncoder,
            Buffer source,
            long sourceOffset,
            Buffer destination,
            long destinationOffset,
            long size) {
        encoder(commandEncoder)
                .copyBufferToBuffer(buffer(source), sourceOffset, buffer(destination), destinationOffset, size);
    }

    @Override
    public void commandEncoderCopyBufferToTexture(
            CommandEncoder commandEncoder,
            TexelCopyBufferInfo source,
            TexelCopyTextureInfo destination,
            Extent3D copySize) {
        encoder(commandEncoder)
                .copyBufferToTexture(
                        findNamed(ReferenceBuffer.class, source.buffer()), source, texelCopy(destination, copySize));
    }

    @Override
    public void commandEncoderCopyTextureToBuffer(
            CommandEncoder commandEncoder,
            TexelCopyTextureInfo source,
            TexelCopyBufferInfo destination,
            Extent3D copySize) {
        encoder(commandEncoder)
                .copyTextureToBuffer(
                        texelCopy(source, copySize),
                        findNamed(ReferenceBuffer.class, destination.buffer()),
                        destination);
    }

    @Override
    public void commandEncoderCopyTextureToTexture(
            CommandEncoder commandEncoder,
            TexelCopyTextureInfo source,
            TexelCopyTextureInfo destination,
            Extent3D copySize) {
        encoder(commandEncoder).copyTextureToTexture(texelCopy(source, copySize), texelCopy(destination, copySize));
    }

    @Override
    public void commandEncoderClearBuffer(CommandEncoder commandEncoder, Buffer buffer, long offset, long size) {
        encoder(commandEncoder).clearBuffer(buffer(buffer), offset, size);
    }

    @Override
    public void commandEncoderInsertDebugMarker(CommandEncoder commandEncoder, String markerLabel) {
        encoder(commandEncoder).insertDebugMarker();
    }

    @Override
    public void commandEncoderPopDebugGroup(CommandEncoder commandEncoder) {
        encoder(commandEncoder).popDebugGroup();
    }

    @Override
    public void commandEncoderPushDebugGroup(CommandEncoder commandEncoder, String groupLabel) {
        encoder(commandEncoder).pushDebugGroup();
    }

    @Override
    public void commandEncoderResolveQuerySet(
            CommandEncoder commandEncoder,
            QuerySet querySet,
            int firstQuery,
            int queryCount,
            Buffer destination,
            long destinationOffset) {
        ReferenceQuerySet queries = find(ReferenceQuerySet.class, querySet);
        encoder(commandEncoder)
                .resolveQuerySet(queries, firstQuery, queryCount, buffer(destination), destinationOffset);
    }

    @Override
    public void commandEncoderWriteTimestamp(CommandEncoder commandEncoder, QuerySet querySet, int queryIndex) {
        encoder(commandEncoder).writeTimestamp(find(ReferenceQuerySet.class, querySet), queryIndex);
    }

    private ReferenceCommandEncoder encoder(CommandEncoder encoder) {
        return find(ReferenceCommandEncoder.class, encoder);
    }
}
