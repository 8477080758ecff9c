package heddle.backends.reference;

import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.Color;
import heddle.webgpu.IndexFormat;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of render passes. */
abstract class RenderPassCalls extends BundleCalls {
    RenderPassCalls(Parts parts) {
        super(parts);
    }

    @Override
    public void renderPassEncoderSetPipeline(RenderPassEncoder renderPassEncoder, RenderPipeline pipeline) {
        pass(renderPassEncoder).setPipeline(find(ReferencePipeline.class, pipeline));
    }

    @Override
    public void renderPassEncoderSetBindGroup(
            RenderPassEncoder renderPassEncoder, int groupIndex, @Nullable BindGroup group, int[] dynamicOffsets) {
        pass(renderPassEncoder).setBindGroup(groupIndex, findOrNull(ReferenceBindGroup.class, group), dynamicOffsets);
    }

    @Override
    public void renderPassEncoderSetImmediates(RenderPassEncoder renderPassEncoder, int offset, ByteBuffer data) {
        pass(renderPassEncoder).setImmediates(offset, data.remaining());
    }

    @Override
    public void renderPassEncoderDraw(
            RenderPassEncoder renderPassEncoder,
            int vertexCount,
            int instanceCount,
            int firstVertex,
            int firstInstance) {
        pass(renderPassEncoder).draw(vertexCount, instanceCount);
    }

    @Override
    public void renderPassEncoderDrawIndexed(
            RenderPassEncoder renderPassEncoder,
            int indexCount,
            int instanceCount,
            int firstIndex,
            int baseVertex,
            int firstInstance) {
        pass(renderPassEncoder).drawIndexed(indexCount, instanceCount);
    }

    @Override
    public void renderPassEncoderDrawIndirect(
            RenderPassEncoder renderPassEncoder, Buffer indirectBuffer, long indirectOffset) {
        pass(renderPassEncoder).drawIndirect(buffer(indirectBuffer), indirectOffset);
    }

    @Override
    public void renderPassEncoderDrawIndexedIndirect(
            RenderPassEncoder renderPassEncoder, Buffer indirectBuffer, long indirectOffset) {
        pass(renderPassEncoder).drawIndexedIndirect(buffer(indirectBuffer), indirectOffset);
    }

    @Override
    public void renderPassEncoderExecuteBundles(RenderPassEncoder renderPassEncoder, List<RenderBundle> bundles) {
        pass(renderPassEncoder)
                .executeBundles(bundles.stream()
                        .map(bundle -> find(ReferenceBundle.class, bundle))
                        .toList());
    }

    @Override
    public void renderPassEncoderInsertDebugMarker(RenderPassEncoder renderPassEncoder, String markerLabel) {
        pass(renderPassEncoder).insertDebugMarker();
    }

    @Override
    public void renderPassEncoderPopDebugGroup(RenderPassEncoder renderPassEncoder) {
        pass(renderPassEncoder).popDebugGroup();
    }

    @Override
    public void renderPassEncoderPushDebugGroup(RenderPassEncoder renderPassEncoder, String groupLabel) {
        pass(renderPassEncoder).pushDebugGroup();
    }

    @Override
    public void renderPassEncoderSetStencilReference(RenderPassEncoder renderPassEncoder, int reference) {
        pass(renderPassEncoder).setStencilReference();
    }

    @Override
    public void renderPassEncoderSetBlendConstant(RenderPassEncoder renderPassEncoder, Color color) {
        pass(renderPassEncoder).setBlendConstant();
    }

    @Override
    public void renderPassEncoderSetViewport(
            RenderPassEncoder renderPassEncoder,
            float x,
            float y,
            float width,
            float height,
            float minDepth,
            float maxDepth) {
        pass(renderPassEncoder).setViewport(x, y, width, height, minDepth, maxDepth);
    }

    @Override
    public void renderPassEncoderSetScissorRect(
            RenderPassEncoder renderPassEncoder, int x, int y, int width, int height) {
        pass(renderPassEncoder).setScissorRect(x, y, width, height);
    }

    @Override
    public void renderPassEncoderSetVertexBuffer(
            RenderPassEncoder renderPassEncoder, int slot, @Nullable Buffer buffer, long offset, long size) {
        pass(renderPassEncoder).setVertexBuffer(slot, findOrNull(ReferenceBuffer.class, buffer), offset, size);
    }

    @Override
    public void renderPassEncoderSetIndexBuffer(
            RenderPassEncoder renderPassEncoder, Buffer buffer, IndexFormat format, long offset, long size) {
        pass(renderPassEncoder).setIndexBuffer(buffer(buffer), format, offset, size);
    }

    @Override
    public void renderPassEncoderBeginOcclusionQuery(RenderPassEncoder renderPassEncoder, int queryIndex) {
        pass(renderPassEncoder).beginOcclusionQuery(queryIndex);
    }

    @Override
    public void renderPassEncoderEndOcclusionQuery(RenderPassEncoder renderPassEncoder) {
        pass(renderPassEncoder).endOcclusionQuery();
    }

    @Override
    public void renderPassEncoderEnd(RenderPassEncoder renderPassEncoder) {
        pass(renderPassEncoder).endPass();
    }

    private ReferenceRenderPass pass(RenderPassEncoder pass) {
        return find(ReferenceRenderPass.class, pass);
    }
}
