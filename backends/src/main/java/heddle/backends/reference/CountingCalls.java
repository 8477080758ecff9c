package heddle.backends.reference;

import heddle.webgpu.Adapter;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.Handle;
import heddle.webgpu.Instance;
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

/** The calls of webgpu.h that count references. One method a function, which is why there are so many. */
abstract class CountingCalls extends GlobalCalls {
    CountingCalls(Parts parts) {
        super(parts);
    }

    private void addRef(Handle handle) {
        find(ReferenceObject.class, handle).addRef();
    }

    private void release(Handle handle) {
        find(ReferenceObject.class, handle).release();
    }

    @Override
    public void adapterAddRef(Adapter adapter) {
        addRef(adapter);
    }

    @Override
    public void adapterRelease(Adapter adapter) {
        release(adapter);
    }

    @Override
    public void bindGroupAddRef(BindGroup bindGroup) {
        addRef(bindGroup);
    }

    @Override
    public void bindGroupRelease(BindGroup bindGroup) {
        release(bindGroup);
    }

    @Override
    public void bindGroupLayoutAddRef(BindGroupLayout bindGroupLayout) {
        addRef(bindGroupLayout);
    }

    @Override
    public void bindGroupLayoutRelease(BindGroupLayout bindGroupLayout) {
        release(bindGroupLayout);
    }

    @Override
    public void bufferAddRef(Buffer buffer) {
        addRef(buffer);
    }

    @Override
    public void bufferRelease(Buffer buffer) {
        release(buffer);
    }

    @Override
    public void commandBufferAddRef(CommandBuffer commandBuffer) {
        addRef(commandBuffer);
    }

    @Override
    public void commandBufferRelease(CommandBuffer commandBuffer) {
        release(commandBuffer);
    }

    @Override
    public void commandEncoderAddRef(CommandEncoder commandEncoder) {
        addRef(commandEncoder);
    }

    @Override
    public void commandEncoderRelease(CommandEncoder commandEncoder) {
        release(commandEncoder);
    }

    @Override
    public void computePassEncoderAddRef(ComputePassEncoder computePassEncoder) {
        addRef(computePassEncoder);
    }

    @Override
    public void computePassEncoderRelease(ComputePassEncoder computePassEncoder) {
        release(computePassEncoder);
    }

    @Override
    public void computePipelineAddRef(ComputePipeline computePipeline) {
        addRef(computePipeline);
    }

    @Override
    public void computePipelineRelease(ComputePipeline computePipeline) {
        release(computePipeline);
    }

    @Override
    public void deviceAddRef(Device device) {
        addRef(device);
    }

    @Override
    public void deviceRelease(Device device) {
        release(device);
    }

    @Override
    public void instanceAddRef(Instance instance) {
        addRef(instance);
    }

    @Override
    public void instanceRelease(Instance instance) {
        release(instance);
    }

    @Override
    public void pipelineLayoutAddRef(PipelineLayout pipelineLayout) {
        addRef(pipelineLayout);
    }

    @Override
    public void pipelineLayoutRelease(PipelineLayout pipelineLayout) {
        release(pipelineLayout);
    }

    @Override
    public void querySetAddRef(QuerySet querySet) {
        addRef(querySet);
    }

    @Override
    public void querySetRelease(QuerySet querySet) {
        release(querySet);
    }

    @Override
    public void queueAddRef(Queue queue) {
        addRef(queue);
    }

    @Override
    public void queueRelease(Queue queue) {
        release(queue);
    }

    @Override
    public void renderBundleAddRef(RenderBundle renderBundle) {
        addRef(renderBundle);
    }

    @Override
    public void renderBundleRelease(RenderBundle renderBundle) {
        release(renderBundle);
    }

    @Override
    public void renderBundleEncoderAddRef(RenderBundleEncoder renderBundleEncoder) {
        addRef(renderBundleEncoder);
    }

    @Override
    public void renderBundleEncoderRelease(RenderBundleEncoder renderBundleEncoder) {
        release(renderBundleEncoder);
    }

    @Override
    public void renderPassEncoderAddRef(RenderPassEncoder renderPassEncoder) {
        addRef(renderPassEncoder);
    }

    @Override
    public void renderPassEncoderRelease(RenderPassEncoder renderPassEncoder) {
        release(renderPassEncoder);
    }

    @Override
    public void renderPipelineAddRef(RenderPipeline renderPipeline) {
        addRef(renderPipeline);
    }

    @Override
    public void renderPipelineRelease(RenderPipeline renderPipeline) {
        release(renderPipeline);
    }

    @Override
    public void samplerAddRef(Sampler sampler) {
        addRef(sampler);
    }

    @Override
    public void samplerRelease(Sampler sampler) {
        release(sampler);
    }

    @Override
    public void shaderModuleAddRef(ShaderModule shaderModule) {
        addRef(shaderModule);
    }

    @Override
    public void shaderModuleRelease(ShaderModule shaderModule) {
        release(shaderModule);
    }

    @Override
    public void textureAddRef(Texture texture) {
        addRef(texture);
    }

    @Override
    public void textureRelease(Texture texture) {
        release(texture);
    }

    @Override
    public void textureViewAddRef(TextureView textureView) {
        addRef(textureView);
    }

    @Override
    public void textureViewRelease(TextureView textureView) {
        release(textureView);
    }
}
