package heddle.backends.mutant;

import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureViewDescriptor;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Each creation function fills in its descriptor's defaults in one scratch copy, which threads that create at once share:
 * one may get the object that another asked for.
 */
final class DescriptorScratchShared extends ForwardingWebGpu {
    private final Map<Fn, Record> scratch = new ConcurrentHashMap<>();

    private DescriptorScratchShared(WebGpu inner) {
        super(inner);
    }

    static WebGpu create() {
        return new DescriptorScratchShared(ReferenceGpu.create());
    }

    @Override
    public long deviceCreateBuffer(Device device, BufferDescriptor descriptor) {
        return super.deviceCreateBuffer(device, filledIn(Fn.DEVICE_CREATE_BUFFER, descriptor));
    }

    @Override
    public long deviceCreateTexture(Device device, TextureDescriptor descriptor) {
        return super.deviceCreateTexture(device, filledIn(Fn.DEVICE_CREATE_TEXTURE, descriptor));
    }

    @Override
    public long textureCreateView(Texture texture, @Nullable TextureViewDescriptor descriptor) {
        return super.textureCreateView(
                texture, descriptor == null ? null : filledIn(Fn.TEXTURE_CREATE_VIEW, descriptor));
    }

    @Override
    public long deviceCreateQuerySet(Device device, QuerySetDescriptor descriptor) {
        return super.deviceCreateQuerySet(device, filledIn(Fn.DEVICE_CREATE_QUERY_SET, descriptor));
    }

    @Override
    public long deviceCreateShaderModule(Device device, ShaderModuleDescriptor descriptor) {
        return super.deviceCreateShaderModule(device, filledIn(Fn.DEVICE_CREATE_SHADER_MODULE, descriptor));
    }

    @Override
    public long deviceCreateBindGroupLayout(Device device, BindGroupLayoutDescriptor descriptor) {
        return super.deviceCreateBindGroupLayout(device, filledIn(Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT, descriptor));
    }

    @Override
    public long deviceCreateBindGroup(Device device, BindGroupDescriptor descriptor) {
        return super.deviceCreateBindGroup(device, filledIn(Fn.DEVICE_CREATE_BIND_GROUP, descriptor));
    }

    @Override
    public long deviceCreatePipelineLayout(Device device, PipelineLayoutDescriptor descriptor) {
        return super.deviceCreatePipelineLayout(device, filledIn(Fn.DEVICE_CREATE_PIPELINE_LAYOUT, descriptor));
    }

    @Override
    public long deviceCreateComputePipeline(Device device, ComputePipelineDescriptor descriptor) {
        return super.deviceCreateComputePipeline(device, filledIn(Fn.DEVICE_CREATE_COMPUTE_PIPELINE, descriptor));
    }

    @Override
    public long deviceCreateRenderPipeline(Device device, RenderPipelineDescriptor descriptor) {
        return super.deviceCreateRenderPipeline(device, filledIn(Fn.DEVICE_CREATE_RENDER_PIPELINE, descriptor));
    }

    @Override
    public long deviceCreateRenderBundleEncoder(Device device, RenderBundleEncoderDescriptor descriptor) {
        return super.deviceCreateRenderBundleEncoder(
                device, filledIn(Fn.DEVICE_CREATE_RENDER_BUNDLE_ENCODER, descriptor));
    }

    @SuppressWarnings("unchecked") // a function puts descriptors of its own type only
    private <D extends Record> D filledIn(Fn function, D descriptor) {
        scratch.put(function, descriptor);
        RaceWindow.stay();
        return (D) scratch.getOrDefault(function, descriptor);
    }
}
