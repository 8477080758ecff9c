package heddle.backends.reference;

import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.IndexFormat;
import heddle.webgpu.RenderBundleDescriptor;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPipeline;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The calls of render bundle encoders. */
abstract class BundleCalls extends ComputePassCalls {
    BundleCalls(Parts parts) {
        super(parts);
    }

    @Override
    public void renderBundleEncoderSetPipeline(RenderBundleEncoder renderBundleEncoder, RenderPipeline pipeline) {
        encoder(renderBundleEncoder).setPipeline(find(ReferencePipeline.class, pipeline));
    }

    @Override
    public void renderBundleEncoderSetBindGroup(
            RenderBundleEncoder renderBundleEncoder, int groupIndex, @Nullable BindGroup group, int[] dynamicOffsets) {
        encoder(renderBundleEncoder)
                .setBindGroup(groupIndex, findOrNull(ReferenceBindGroup.class, group), dynamicOffsets);
    }

    @Override
    public void renderBundleEncoderSetImmediates(RenderBundleEncoder renderBundleEncoder, int offset, ByteBuffer data) {
        encoder(renderBundleEncoder).setImmediates(offset, data.remaining());
    }

    @Override
    public void renderBundleEncoderDraw(
            RenderBundleEncoder renderBundleEncoder,
            int vertexCount,
            int instanceCount,
            int firstVertex,
            int firstInstance) {
        encoder(renderBundleEncoder).draw(vertexCount, instanceCount);
    }

    @Override
    public void renderBundleEncoderDrawIndexed(
            RenderBundleEncoder renderBundleEncoder,
            int indexCount,
            int instanceCount,
            int firstIndex,
            int baseVertex,
            int firstInstance) {
        encoder(renderBundleEncoder).drawIndexed(indexCount, instanceCount);
    }

    @Override
    public void renderBundleEncoderDrawIndirect(
            RenderBundleEncoder renderBundleEncoder, Buffer indirectBuffer, long indirectOffset) {
        encoder(renderBundleEncoder).drawIndirect(buffer(indirectBuffer), indirectOffset);
    }

    @Override
    public void renderBundleEncoderDrawIndexedIndirect(
            RenderBundleEncoder renderBundleEncoder, Buffer indirectBuffer, long indirectOffset) {
        encoder(renderBundleEncoder).drawIndexedIndirect(buffer(indirectBuffer), indirectOffset);
    }

    @Override
    public void renderBundleEncoderInsertDebugMarker(RenderBundleEncoder renderBundleEncoder, String markerLabel) {
        encoder(renderBundleEncoder).insertDebugMarker();
    }

    @Override
    public void renderBundleEncoderPopDebugGroup(RenderBundleEncoder renderBundleEncoder) {
        encoder(renderBundleEncoder).popDebugGroup();
    }

    @Override
    public void renderBundleEncoderPushDebugGroup(RenderBundleEncoder renderBundleEncoder, String groupLabel) {
        encoder(renderBundleEncoder).pushDebugGroup();
    }

    @Override
    public void renderBundleEncoderSetVertexBuffer(
            RenderBundleEncoder renderBundleEncoder, int slot, @Nullable Buffer buffer, long offset, long size) {
        encoder(renderBundleEncoder).setVertexBuffer(slot, findOrNull(ReferenceBuffer.class, buffer), offset, size);
    }

    @Override
    public void renderBundleEncoderSetIndexBuffer(
            RenderBundleEncoder renderBundleEncoder, Buffer buffer, IndexFormat format, long offset, long size) {
        encoder(renderBundleEncoder).setIndexBuffer(buffer(buffer), format, offset, size);
    }

    @Override
    public long renderBundleEncoderFinish(
            RenderBundleEncoder renderBundleEncoder, @Nullable RenderBundleDescriptor descriptor) {
        return encoder(renderBundleEncoder).finish(descriptor == null ? "" : descriptor.label());
    }

    private ReferenceBundleEncoder encoder(RenderBundleEncoder encoder) {
        return find(ReferenceBundleEncoder.class, encoder);
    }
}
