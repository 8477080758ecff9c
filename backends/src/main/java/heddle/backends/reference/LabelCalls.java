package heddle.backends.reference;

import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.Handle;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.QuerySet;
import heddle.webgpu.Queue;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.Sampler;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;

/** The calls of webgpu.h that set labels. One method a function, which is why there are so many. */
abstract class LabelCalls extends CountingCalls {
    LabelCalls(Parts parts) {
        super(parts);
    }

    private void label(Handle handle, String label) {
        find(ReferenceObject.class, handle).label().set(label);
    }

    @Override
    public void bindGroupSetLabel(BindGroup bindGroup, String label) {
        label(bindGroup, label);
    }

    @Override
    public void bindGroupLayoutSetLabel(BindGroupLayout bindGroupLayout, String label) {
        label(bindGroupLayout, label);
    }

    @Override
    public void bufferSetLabel(Buffer buffer, String label) {
        label(buffer, label);
    }

    @Override
    public void commandBufferSetLabel(CommandBuffer commandBuffer, String label) {
        label(commandBuffer, label);
    }

    @Override
    public void commandEncoderSetLabel(CommandEncoder commandEncoder, String label) {
        label(commandEncoder, label);
    }

    @Override
    public void computePassEncoderSetLabel(ComputePassEncoder computePassEncoder, String label) {
        label(computePassEncoder, label);
    }

    @Override
    public void computePipelineSetLabel(ComputePipeline computePipeline, String label) {
        label(computePipeline, label);
    }

    @Override
    public void deviceSetLabel(Device device, String label) {
        label(device, label);
    }

    @Override
    public void pipelineLayoutSetLabel(PipelineLayout pipelineLayout, String label) {
        label(pipelineLayout, label);
    }

    @Override
    public void querySetSetLabel(QuerySet querySet, String label) {
        label(querySet, label);
    }

    @Override
    public void queueSetLabel(Queue queue, String label) {
        label(queue, label);
    }

    @Override
    public void renderBundleSetLabel(RenderBundle renderBundle, String label) {
        label(renderBundle, label);
    }

    @Override
    public void renderBundleEncoderSetLabel(RenderBundleEncoder renderBundleEncoder, String label) {
        label(renderBundleEncoder, label);
    }

    @Override
    public void renderPassEncoderSetLabel(RenderPassEncoder renderPassEncoder, String label) {
        label(renderPassEncoder, label);
    }

    @Override
    public void renderPipelineSetLabel(RenderPipeline renderPipeline, String label) {
        label(renderPipeline, label);
    }

    @Override
    public void samplerSetLabel(Sampler sampler, String label) {
        label(sampler, label);
    }

    @Override
    public void shaderModuleSetLabel(ShaderModule shaderModule, String label) {
        label(shaderModule, label);
    }

    @Override
    public void textureSetLabel(Texture texture, String label) {
        label(texture, label);
    }

    @Override
    public void textureViewSetLabel(TextureView textureView, String label) {
        label(textureView, label);
    }
}
