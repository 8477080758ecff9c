package heddle.backends.reference;

import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CommandEncoderDescriptor;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.Device;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.SamplerDescriptor;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.TextureDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that create objects of a device, and those of pipelines and shader modules. */
abstract class CreationCalls extends DeviceCalls {
    CreationCalls(Parts parts) {
        super(parts);
    }

    @Override
    public long deviceCreateBindGroup(Device device, BindGroupDescriptor descriptor) {
        ReferenceBindGroupLayout layout = findNamed(ReferenceBindGroupLayout.class, descriptor.layout());
        return ReferenceBindGroup.create(device(device), layout, descriptor);
    }

    @Override
    public long deviceCreateBindGroupLayout(Device device, BindGroupLayoutDescriptor descriptor) {
        return ReferenceBindGroupLayout.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateBuffer(Device device, BufferDescriptor descriptor) {
        return ReferenceBuffer.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateCommandEncoder(Device device, @Nullable CommandEncoderDescriptor descriptor) {
        String label = descriptor == null ? "" : descriptor.label();
        return realm().objects().publish(new ReferenceCommandEncoder(device(device), label));
    }

    @Override
    public long deviceCreateComputePipeline(Device device, ComputePipelineDescriptor descriptor) {
        return ReferenceComputePipeline.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateComputePipelineAsync(
            Device device, ComputePipelineDescriptor descriptor, CallbackInfo callbackInfo) {
        return ReferenceComputePipeline.createAsync(device(device), descriptor, callbackInfo);
    }

    @Override
    public long deviceCreatePipelineLayout(Device device, PipelineLayoutDescriptor descriptor) {
        List<ReferenceBindGroupLayout> layouts = descriptor.bindGroupLayouts().stream()
                .map(layout -> find(ReferenceBindGroupLayout.class, layout))
                .toList();
        return ReferencePipelineLayout.create(device(device), descriptor.label(), layouts, descriptor.immediateSize());
    }

    @Override
    public long deviceCreateQuerySet(Device device, QuerySetDescriptor descriptor) {
        return ReferenceQuerySet.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateRenderPipelineAsync(
            Device device, RenderPipelineDescriptor descriptor, CallbackInfo callbackInfo) {
        return ReferenceRenderPipeline.createAsync(device(device), descriptor, callbackInfo);
    }

    @Override
    public long deviceCreateRenderBundleEncoder(Device device, RenderBundleEncoderDescriptor descriptor) {
        return ReferenceBundleEncoder.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateRenderPipeline(Device device, RenderPipelineDescriptor descriptor) {
        return ReferenceRenderPipeline.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateSampler(Device device, @Nullable SamplerDescriptor descriptor) {
        return ReferenceSampler.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateShaderModule(Device device, ShaderModuleDescriptor descriptor) {
        return ReferenceShaderModule.create(device(device), descriptor);
    }

    @Override
    public long deviceCreateTexture(Device device, TextureDescriptor descriptor) {
        return ReferenceTexture.create(device(device), descriptor);
    }

    @Override
    public long computePipelineGetBindGroupLayout(ComputePipeline computePipeline, int groupIndex) {
        return find(ReferencePipeline.class, computePipeline).getBindGroupLayout(groupIndex);
    }

    @Override
    public long renderPipelineGetBindGroupLayout(RenderPipeline renderPipeline, int groupIndex) {
        return find(ReferencePipeline.class, renderPipeline).getBindGroupLayout(groupIndex);
    }

    @Override
    public long shaderModuleGetCompilationInfo(ShaderModule shaderModule, CallbackInfo callbackInfo) {
        return find(ReferenceShaderModule.class, shaderModule).getCompilationInfo(callbackInfo);
    }
}
