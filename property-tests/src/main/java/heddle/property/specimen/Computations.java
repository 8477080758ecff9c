package heddle.property.specimen;

import heddle.property.specimen.Specimen.Counting;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.ShaderModule;
import java.util.List;

/** Specimens of objects that say what the GPU computes: shaders, layouts, bind groups, pipelines. */
final class Computations {
    private Computations() {}

    static Specimen shaderModule(Footing footing) {
        PipelineLayout layout = footing.pipelineLayout(footing.uniformLayout());
        return Specimen.of(
                footing,
                footing.device().createShaderModule(Programs.SHADERS),
                new Counting<>(ShaderModule::addRef, ShaderModule::release),
                module -> footing.device()
                        .createComputePipeline(Programs.compute(module, layout))
                        .release());
    }

    static Specimen bindGroupLayout(Footing footing) {
        return Specimen.of(
                footing,
                footing.device().createBindGroupLayout(Programs.uniformLayout()),
                new Counting<>(BindGroupLayout::addRef, BindGroupLayout::release),
                layout -> {
                    footing.uniforms(layout);
                    footing.pipelineLayout(layout);
                });
    }

    static Specimen bindGroup(Footing footing) {
        BindGroupLayout layout = footing.uniformLayout();
        ComputePipeline pipeline = footing.computePipeline(layout);
        return Specimen.of(
                footing,
                footing.device().createBindGroup(Footing.uniforms(layout, footing.buffer(BufferUsage.UNIFORM))),
                new Counting<>(BindGroup::addRef, BindGroup::release),
                group -> dispatch(footing, pipeline, group));
    }

    static Specimen pipelineLayout(Footing footing) {
        BindGroupLayout groups = footing.uniformLayout();
        ShaderModule module = footing.module();
        return Specimen.of(
                footing,
                footing.device()
                        .createPipelineLayout(PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(groups))),
                new Counting<>(PipelineLayout::addRef, PipelineLayout::release),
                layout -> footing.device()
                        .createComputePipeline(Programs.compute(module, layout))
                        .release());
    }

    static Specimen computePipeline(Footing footing) {
        BindGroupLayout layout = footing.uniformLayout();
        BindGroup group = footing.uniforms(layout);
        return Specimen.of(
                footing,
                footing.device()
                        .createComputePipeline(Programs.compute(footing.module(), footing.pipelineLayout(layout))),
                new Counting<>(ComputePipeline::addRef, ComputePipeline::release),
                pipeline -> dispatch(footing, pipeline, group));
    }

    static Specimen renderPipeline(Footing footing) {
        return Specimen.of(
                footing,
                footing.device().createRenderPipeline(Programs.render(footing.module())),
                new Counting<>(RenderPipeline::addRef, RenderPipeline::release),
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

    /** Recordings one run of a pipeline that reads one uniform buffer. */
    static void record(ComputePassEncoder pass, ComputePipeline pipeline, BindGroup group) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, group, new int[0]);
        pass.dispatchWorkgroups(1, 1, 1);
    }
}
