package heddle.backends.reference;

import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The calls of compute passes. */
abstract class ComputePassCalls extends EncoderCalls {
    ComputePassCalls(Parts parts) {
        super(parts);
    }

    @Override
    public void computePassEncoderInsertDebugMarker(ComputePassEncoder computePassEncoder, String markerLabel) {
        pass(computePassEncoder).insertDebugMarker();
    }

    @Override
    public void computePassEncoderPopDebugGroup(ComputePassEncoder computePassEncoder) {
        pass(computePassEncoder).popDebugGroup();
    }

    @Override
    public void computePassEncoderPushDebugGroup(ComputePassEncoder computePassEncoder, String groupLabel) {
        pass(computePassEncoder).pushDebugGroup();
    }

    @Override
    public void computePassEncoderSetPipeline(ComputePassEncoder computePassEncoder, ComputePipeline pipeline) {
        pass(computePassEncoder).setPipeline(find(ReferenceComputePipeline.class, pipeline));
    }

    @Override
    public void computePassEncoderSetBindGroup(
            ComputePassEncoder computePassEncoder, int groupIndex, @Nullable BindGroup group, int[] dynamicOffsets) {
        pass(computePassEncoder).setBindGroup(groupIndex, findOrNull(ReferenceBindGroup.class, group), dynamicOffsets);
    }

    @Override
    public void computePassEncoderSetImmediates(ComputePassEncoder computePassEncoder, int offset, ByteBuffer data) {
        pass(computePassEncoder).setImmediates(offset, data.remaining());
    }

    @Override
    public void computePassEncoderDispatchWorkgroups(
            ComputePassEncoder computePassEncoder, int workgroupCountX, int workgroupCountY, int workgroupCountZ) {
        pass(computePassEncoder).dispatch(workgroupCountX, workgroupCountY, workgroupCountZ);
    }

    @Override
    public void computePassEncoderDispatchWorkgroupsIndirect(
            ComputePassEncoder computePassEncoder, Buffer indirectBuffer, long indirectOffset) {
        pass(computePassEncoder).dispatchIndirect(buffer(indirectBuffer), indirectOffset);
    }

    @Override
    public void computePassEncoderEnd(ComputePassEncoder computePassEncoder) {
        pass(computePassEncoder).endPass();
    }

    private ReferenceComputePass pass(ComputePassEncoder pass) {
        return find(ReferenceComputePass.class, pass);
    }
}
