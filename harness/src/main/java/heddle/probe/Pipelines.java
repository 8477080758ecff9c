package heddle.probe;

import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupEntry;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.BufferBindingLayout;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.ColorTargetState;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.ComputeState;
import heddle.webgpu.FragmentState;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.PrimitiveState;
import heddle.webgpu.PrimitiveTopology;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceWGSL;
import heddle.webgpu.ShaderStage;
import heddle.webgpu.VertexState;
import java.util.List;

/** The kinds of objects that say what the GPU computes: shaders, layouts, bind groups, pipelines. */
final class Pipelines {
    /** One module for all stages, with one uniform buffer. */
    static final ShaderModuleDescriptor SHADERS =
            ShaderModuleDescriptor.DEFAULT.withChain(List.of(new ShaderSourceWGSL("""
                    @group(0) @binding(0) var<uniform> tint : vec4f;
                    @compute @workgroup_size(1) fn computeMain() { _ = tint; }
                    @vertex fn vertexMain(@builtin(vertex_index) i : u32) -> @builtin(position) vec4f {
                        return vec4f(f32(i), 0.0, 0.0, 1.0);
                    }
                    @fragment fn fragmentMain() -> @location(0) vec4f { return tint; }
                    """)));

    static final BindGroupLayoutDescriptor ONE_UNIFORM =
            BindGroupLayoutDescriptor.DEFAULT.withEntries(List.of(BindGroupLayoutEntry.DEFAULT
                    .withVisibility(ShaderStage.COMPUTE.or(ShaderStage.FRAGMENT))
                    .withBuffer(BufferBindingLayout.DEFAULT.withType(BufferBindingType.UNIFORM))));

    static final ObjectKind<ShaderModule> SHADER_MODULE = ObjectKind.constant(
            "shader module",
            o -> o.get(Resources.DEVICE).createShaderModule(SHADERS),
            ShaderModule::addRef,
            ShaderModule::release);
    static final ObjectKind<BindGroupLayout> BIND_GROUP_LAYOUT = ObjectKind.constant(
            "bind group layout",
            o -> o.get(Resources.DEVICE).createBindGroupLayout(ONE_UNIFORM),
            BindGroupLayout::addRef,
            BindGroupLayout::release);
    static final ObjectKind<BindGroup> BIND_GROUP = ObjectKind.made(
            "bind group",
            o -> o.get(Resources.DEVICE).createBindGroup(bindGroup(o)),
            BindGroup::addRef,
            BindGroup::release);
    static final ObjectKind<PipelineLayout> PIPELINE_LAYOUT = ObjectKind.constant(
            "pipeline layout",
            o -> o.get(Resources.DEVICE).createPipelineLayout(pipelineLayout(o)),
            PipelineLayout::addRef,
            PipelineLayout::release);
    static final ObjectKind<ComputePipeline> COMPUTE_PIPELINE = ObjectKind.constant(
            "compute pipeline",
            o -> o.get(Resources.DEVICE).createComputePipeline(computePipeline(o)),
            ComputePipeline::addRef,
            ComputePipeline::release);
    static final ObjectKind<RenderPipeline> RENDER_PIPELINE = ObjectKind.constant(
            "render pipeline",
            o -> o.get(Resources.DEVICE).createRenderPipeline(renderPipeline(o)),
            RenderPipeline::addRef,
            RenderPipeline::release);

    private Pipelines() {}

    static BindGroupDescriptor bindGroup(ExampleObjects objects) {
        BindGroupEntry whole = BindGroupEntry.DEFAULT.withBuffer(objects.get(Resources.BUFFER));
        return BindGroupDescriptor.DEFAULT
                .withLayout(objects.get(BIND_GROUP_LAYOUT))
                .withEntries(List.of(whole));
    }

    static PipelineLayoutDescriptor pipelineLayout(ExampleObjects objects) {
        return PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(objects.get(BIND_GROUP_LAYOUT)));
    }

    static ComputePipelineDescriptor computePipeline(ExampleObjects objects) {
        return ComputePipelineDescriptor.DEFAULT
                .withLayout(objects.get(PIPELINE_LAYOUT))
                .withCompute(ComputeState.DEFAULT
                        .withModule(objects.get(SHADER_MODULE))
                        .withEntryPoint("computeMain"));
    }

    static RenderPipelineDescriptor renderPipeline(ExampleObjects objects) {
        ShaderModule module = objects.get(SHADER_MODULE);
        return RenderPipelineDescriptor.DEFAULT
                .withLayout(objects.get(PIPELINE_LAYOUT))
                .withVertex(VertexState.DEFAULT.withModule(module).withEntryPoint("vertexMain"))
                .withPrimitive(PrimitiveState.DEFAULT.withTopology(PrimitiveTopology.TRIANGLE_LIST))
                .withFragment(FragmentState.DEFAULT
                        .withModule(module)
                        .withEntryPoint("fragmentMain")
                        .withTargets(List.of(ColorTargetState.DEFAULT.withFormat(Resources.FORMAT))));
    }
}
