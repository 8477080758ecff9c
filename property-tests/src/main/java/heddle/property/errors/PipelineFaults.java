package heddle.property.errors;

import heddle.cases.OpenDevice;
import heddle.property.stage.Belongings;
import heddle.property.stage.Pipelines;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.BufferBindingLayout;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Limits;
import heddle.webgpu.Out;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceWGSL;
import heddle.webgpu.ShaderStage;
import java.util.Collections;
import java.util.List;

/** Faulty creations of what says what the GPU computes. */
final class PipelineFaults {
    private static final int NO_SUCH_GROUP = 1000;
    private static final BindGroupLayoutEntry UNIFORM = BindGroupLayoutEntry.DEFAULT
            .withVisibility(ShaderStage.COMPUTE)
            .withBuffer(BufferBindingLayout.DEFAULT.withType(BufferBindingType.UNIFORM));

    private PipelineFaults() {}

    static Runnable shaderModule(OpenDevice open, Belongings belongings) {
        ShaderModuleDescriptor descriptor =
                ShaderModuleDescriptor.DEFAULT.withChain(List.of(new ShaderSourceWGSL("this is no shader")));
        return () -> belongings.own(open.device().createShaderModule(descriptor), ShaderModule::release);
    }

    static Runnable groupLayout(OpenDevice open, Belongings belongings) {
        return () -> groupLayout(open, belongings, List.of(UNIFORM, UNIFORM));
    }

    static Runnable bindGroup(OpenDevice open, Belongings belongings) {
        BindGroupLayout layout = groupLayout(open, belongings, List.of(UNIFORM));
        return () -> belongings.own(
                open.device().createBindGroup(BindGroupDescriptor.DEFAULT.withLayout(layout)), BindGroup::release);
    }

    static Runnable pipelineLayout(OpenDevice open, Belongings belongings) {
        Out<Limits> limits = new Out<>();
        open.device().getLimits(limits);
        BindGroupLayout empty = groupLayout(open, belongings, List.of());
        int tooMany = limits.get().maxBindGroups() + 1;
        return () -> belongings.own(
                open.device()
                        .createPipelineLayout(PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(
                                Collections.nCopies(tooMany, empty))),
                PipelineLayout::release);
    }

    static Runnable compute(OpenDevice open, Belongings belongings) {
        Pipelines pipelines = pipelines(open, belongings);
        return () -> belongings.own(
                open.device().createComputePipeline(pipelines.computeWithoutEntryPoint()), ComputePipeline::release);
    }

    static Runnable render(OpenDevice open, Belongings belongings) {
        Pipelines pipelines = pipelines(open, belongings);
        return () -> belongings.own(
                open.device().createRenderPipeline(pipelines.renderWithoutEntryPoint()), RenderPipeline::release);
    }

    static Runnable computeGroup(OpenDevice open, Belongings belongings) {
        ComputePipeline pipeline = belongings.own(
                open.device().createComputePipeline(pipelines(open, belongings).compute()), ComputePipeline::release);
        return () -> belongings.own(pipeline.getBindGroupLayout(NO_SUCH_GROUP), BindGroupLayout::release);
    }

    static Runnable renderGroup(OpenDevice open, Belongings belongings) {
        RenderPipeline pipeline = belongings.own(
                open.device().createRenderPipeline(pipelines(open, belongings).render()), RenderPipeline::release);
        return () -> belongings.own(pipeline.getBindGroupLayout(NO_SUCH_GROUP), BindGroupLayout::release);
    }

    private static Pipelines pipelines(OpenDevice open, Belongings belongings) {
        Pipelines pipelines = Pipelines.on(open.device());
        belongings.own(pipelines.module(), ShaderModule::release);
        return pipelines;
    }

    private static BindGroupLayout groupLayout(
            OpenDevice open, Belongings belongings, List<BindGroupLayoutEntry> entries) {
        return belongings.own(
                open.device().createBindGroupLayout(BindGroupLayoutDescriptor.DEFAULT.withEntries(entries)),
                BindGroupLayout::release);
    }
}
