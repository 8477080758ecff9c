package heddle.property.specimen;

import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.ShaderModule;
import java.util.List;

/** Specimens of objects that say what the GPU computes: shaders, layouts, bind groups, pipelines. */
final class Computations {
    private Computations() {}

    static Recipe<ShaderModule> shaderModule(Footing footing) {
        PipelineLayout layout = footing.pipelineLayout(footing.uniformLayout());
        return new Recipe<>(
                footing,
                () -> footing.device().createShaderModule(footing.programs().shaders()),
                ShaderModule::addRef,
                ShaderModule::release,
                module -> footing.device()
                        .createComputePipeline(footing.programs().compute(module, layout))
                        .release());
    }

    static Recipe<BindGroupLayout> bindGroupLayout(Footing footing) {
        return new Recipe<>(
                footing,
                () -> footing.device().createBindGroupLayout(footing.programs().uniformLayout()),
                BindGroupLayout::addRef,
                BindGroupLayout::release,
                layout -> {
                    footing.uniforms(layout);
                    footing.pipelineLayout(layout);
                });
    }

    static Recipe<BindGroup> bindGroup(Footing footing) {
        BindGroupLayout layout = footing.uniformLayout();
        ComputePipeline pipeline = footing.computePipeline(layout);
        Buffer buffer = footing.buffer(BufferUsage.UNIFORM);
        return new Recipe<>(
                footing,
                () -> footing.device().createBindGroup(footing.uniforms(layout, buffer)),
                BindGroup::addRef,
                BindGroup::release,
                group -> dispatch(footing, pipeline, group));
    }

    static Recipe<PipelineLayout> pipelineLayout(Footing footing) {
        BindGroupLayout groups = footing.uniformLayout();
        ShaderModule module = footing.module();
        return new Recipe<>(
                footing,
                () -> footing.device()
                        .createPipelineLayout(PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(groups))),
                PipelineLayout::addRef,
                PipelineLayout::release,
                layout -> footing.device()
                        .createComputePipeline(footing.programs().compute(module, layout))
                        .release());
    }

    static Recipe<ComputePipeline> computePipeline(Footing footing) {
        BindGroupLayout layout = footing.uniformLayout();
        return computePipeline(footing, layout, describe(footing, layout));
    }

    /** Has a compute pipeline made asynchronously. */
    static Delivery<ComputePipeline> asyncComputePipeline(Footing footing) {
        BindGroupLayout layout = footing.uniformLayout();
        ComputePipelineDescriptor descriptor = describe(footing, layout);
        return new Delivery<>(
                computePipeline(footing, layout, descriptor),
                address -> new ComputePipeline(footing.rig().gpu(), address),
                (mode, body) -> footing.device().createComputePipelineAsync(descriptor, mode, body),
                () -> {});
    }

    static Recipe<RenderPipeline> renderPipeline(Footing footing) {
        return renderPipeline(footing, footing.programs().render(footing.module()));
    }

    /** Has a render pipeline made asynchronously. */
    static Delivery<RenderPipeline> asyncRenderPipeline(Footing footing) {
        RenderPipelineDescriptor descriptor = footing.programs().render(footing.module());
        return new Delivery<>(
                renderPipeline(footing, descriptor),
                address -> new RenderPipeline(footing.rig().gpu(), address),
                (mode, body) -> footing.device().createRenderPipelineAsync(descriptor, mode, body),
                () -> {});
    }

    private static ComputePipelineDescriptor describe(Footing footing, BindGroupLayout layout) {
        return footing.programs().compute(footing.module(), footing.pipelineLayout(layout));
    }

    private static Recipe<ComputePipeline> computePipeline(
            Footing footing, BindGroupLayout layout, ComputePipelineDescriptor descriptor) {
        BindGroup group = footing.uniforms(layout);
        return new Recipe<>(
                footing,
                () -> footing.device().createComputePipeline(descriptor),
                ComputePipeline::addRef,
                ComputePipeline::release,
                pipeline -> dispatch(footing, pipeline, group));
    }

    private static Recipe<RenderPipeline> renderPipeline(Footing footing, RenderPipelineDescriptor descriptor) {
        return new Recipe<>(
                footing,
                () -> footing.device().createRenderPipeline(descriptor),
                RenderPipeline::addRef,
                RenderPipeline::release,
                pipeline -> {
                    CommandEncoder encoder = footing.encoder();
                    RenderPassEncoder pass = footing.renderPass(encoder);
                    pass.setPipeline(pipeline);
                    pass.draw(1, 1, 0, 0);
                    pass.end();
                    Materials.submit(footing, encoder.finish(null));
                });
    }

    /** Runs a pipeline that reads one uniform buffer. */
    static void dispatch(Footing footing, ComputePipeline pipeline, BindGroup group) {
        CommandEncoder encoder = footing.encoder();
        ComputePassEncoder pass = footing.own(encoder.beginComputePass(null), ComputePassEncoder::release);
        record(pass, pipeline, group);
        pass.end();
        Materials.submit(footing, encoder.finish(null));
    }

    /** Records one run of a pipeline that reads one uniform buffer. */
    static void record(ComputePassEncoder pass, ComputePipeline pipeline, BindGroup group) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, group, new int[0]);
        pass.dispatchWorkgroups(1, 1, 1);
    }
}
