package heddle.probe;

import static heddle.probe.Resources.DEVICE;

import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Fn;
import heddle.webgpu.Out;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.QuerySet;
import heddle.webgpu.Queue;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.Sampler;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.Texture;

/** Examples of devices and pipelines: every creation, queries, error scopes. */
final class DeviceExamples {
    private DeviceExamples() {}

    static void register(ExampleCalls calls) {
        registerResources(calls);
        registerPipelines(calls);
        registerQueries(calls);
        registerErrorScopes(calls);
    }

    private static void registerResources(ExampleCalls calls) {
        calls.making(
                Fn.DEVICE_CREATE_BUFFER,
                DEVICE,
                (o, d) -> o.own(Resources.buffer(o, BufferUsage.COPY_DST, false), Buffer::release));
        calls.making(
                Fn.DEVICE_CREATE_TEXTURE,
                DEVICE,
                (o, d) -> o.own(d.createTexture(Resources.SMALL_TEXTURE), Texture::release));
        calls.making(Fn.DEVICE_CREATE_SAMPLER, DEVICE, (o, d) -> o.own(d.createSampler(null), Sampler::release));
        calls.making(
                Fn.DEVICE_CREATE_QUERY_SET,
                DEVICE,
                (o, d) -> o.own(d.createQuerySet(Resources.FOUR_OCCLUSION_QUERIES), QuerySet::release));
        calls.making(
                Fn.DEVICE_CREATE_COMMAND_ENCODER,
                DEVICE,
                (o, d) -> o.own(d.createCommandEncoder(null), CommandEncoder::release));
        calls.making(
                Fn.DEVICE_CREATE_RENDER_BUNDLE_ENCODER,
                DEVICE,
                (o, d) -> o.own(d.createRenderBundleEncoder(Recordings.BUNDLE), RenderBundleEncoder::release));
        calls.making(Fn.DEVICE_GET_QUEUE, DEVICE, (o, d) -> o.own(d.getQueue(), Queue::release));
    }

    private static void registerPipelines(ExampleCalls calls) {
        calls.making(
                Fn.DEVICE_CREATE_SHADER_MODULE,
                DEVICE,
                (o, d) -> o.own(d.createShaderModule(Pipelines.SHADERS), ShaderModule::release));
        calls.making(
                Fn.DEVICE_CREATE_BIND_GROUP_LAYOUT,
                DEVICE,
                (o, d) -> o.own(d.createBindGroupLayout(Pipelines.ONE_UNIFORM), BindGroupLayout::release));
        calls.prepared(Fn.DEVICE_CREATE_BIND_GROUP, DEVICE, (o, d) -> {
            var descriptor = Pipelines.bindGroup(o);
            return () -> o.own(d.createBindGroup(descriptor), BindGroup::release);
        });
        calls.prepared(Fn.DEVICE_CREATE_PIPELINE_LAYOUT, DEVICE, (o, d) -> {
            var descriptor = Pipelines.pipelineLayout(o);
            return () -> o.own(d.createPipelineLayout(descriptor), PipelineLayout::release);
        });
        calls.prepared(Fn.DEVICE_CREATE_COMPUTE_PIPELINE, DEVICE, (o, d) -> {
            var descriptor = Pipelines.computePipeline(o);
            return () -> o.own(d.createComputePipeline(descriptor), ComputePipeline::release);
        });
        calls.prepared(Fn.DEVICE_CREATE_RENDER_PIPELINE, DEVICE, (o, d) -> {
            var descriptor = Pipelines.renderPipeline(o);
            return () -> o.own(d.createRenderPipeline(descriptor), RenderPipeline::release);
        });
        calls.prepared(Fn.DEVICE_CREATE_COMPUTE_PIPELINE_ASYNC, DEVICE, (o, d) -> {
            var descriptor = Pipelines.computePipeline(o);
            return () -> o.started(
                    d.createComputePipelineAsync(descriptor, CallbackMode.ALLOW_PROCESS_EVENTS),
                    made -> new ComputePipeline(d.gpu(), made).release());
        });
        calls.prepared(Fn.DEVICE_CREATE_RENDER_PIPELINE_ASYNC, DEVICE, (o, d) -> {
            var descriptor = Pipelines.renderPipeline(o);
            return () -> o.started(
                    d.createRenderPipelineAsync(descriptor, CallbackMode.ALLOW_PROCESS_EVENTS),
                    made -> new RenderPipeline(d.gpu(), made).release());
        });
        calls.making(
                Fn.COMPUTE_PIPELINE_GET_BIND_GROUP_LAYOUT,
                Pipelines.COMPUTE_PIPELINE,
                (o, p) -> o.own(p.getBindGroupLayout(0), BindGroupLayout::release));
        calls.making(
                Fn.RENDER_PIPELINE_GET_BIND_GROUP_LAYOUT,
                Pipelines.RENDER_PIPELINE,
                (o, p) -> o.own(p.getBindGroupLayout(0), BindGroupLayout::release));
        calls.making(
                Fn.SHADER_MODULE_GET_COMPILATION_INFO,
                Pipelines.SHADER_MODULE,
                (o, m) -> o.started(m.getCompilationInfo(CallbackMode.ALLOW_PROCESS_EVENTS)));
    }

    private static void registerQueries(ExampleCalls calls) {
        calls.on(Fn.DEVICE_GET_LOST_FUTURE, DEVICE, Device::getLostFuture);
        calls.on(Fn.DEVICE_GET_LIMITS, DEVICE, d -> d.getLimits(new Out<>()));
        calls.on(Fn.DEVICE_HAS_FEATURE, DEVICE, d -> d.hasFeature(FeatureName.TIMESTAMP_QUERY));
        calls.on(Fn.DEVICE_GET_FEATURES, DEVICE, d -> d.getFeatures(new Out<>()));
        calls.on(Fn.DEVICE_GET_ADAPTER_INFO, DEVICE, d -> d.getAdapterInfo(new Out<>()));
    }

    private static void registerErrorScopes(ExampleCalls calls) {
        calls.making(Fn.DEVICE_PUSH_ERROR_SCOPE, DEVICE, (o, d) -> {
            d.pushErrorScope(ErrorFilter.VALIDATION);
            o.atEnd(() -> o.await(d.popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS)));
        });
        calls.prepared(Fn.DEVICE_POP_ERROR_SCOPE, DEVICE, (o, d) -> {
            d.pushErrorScope(ErrorFilter.VALIDATION);
            return () -> o.started(d.popErrorScope(CallbackMode.ALLOW_PROCESS_EVENTS));
        });
        calls.add(Fn.DEVICE_DESTROY, o -> {
            Device ended = o.doomed(DEVICE);
            return ended::destroy;
        });
    }
}
