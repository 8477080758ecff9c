package heddle.property.stage;

import heddle.webgpu.CompareFunction;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.ComputeState;
import heddle.webgpu.DepthStencilState;
import heddle.webgpu.Device;
import heddle.webgpu.OptionalBool;
import heddle.webgpu.PrimitiveState;
import heddle.webgpu.PrimitiveTopology;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceWGSL;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.VertexState;
import java.util.List;

/** The plainest pipelines there are: shaders that do nothing, and a depth buffer for the render pipeline to write. */
public record Pipelines(ShaderModule module) {
    /** The format of the one attachment that the render pipeline has. */
    public static final TextureFormat DEPTH_FORMAT = TextureFormat.DEPTH32_FLOAT;

    private static final String WGSL = """
            @compute @workgroup_size(1) fn computes() {}
            @vertex fn places() -> @builtin(position) vec4f { return vec4f(0.0, 0.0, 0.0, 1.0); }
            """;

    /** Makes the shader module; the caller holds its reference. */
    public static Pipelines on(Device device) {
        return new Pipelines(device.createShaderModule(
                ShaderModuleDescriptor.DEFAULT.withChain(List.of(new ShaderSourceWGSL(WGSL)))));
    }

    /** Describes a compute pipeline. */
    public ComputePipelineDescriptor compute() {
        return ComputePipelineDescriptor.DEFAULT.withCompute(
                ComputeState.DEFAULT.withModule(module).withEntryPoint("computes"));
    }

    /** Describes a compute pipeline that is refused, since the module has no entry point of that name. */
    public ComputePipelineDescriptor computeWithoutEntryPoint() {
        return ComputePipelineDescriptor.DEFAULT.withCompute(
                ComputeState.DEFAULT.withModule(module).withEntryPoint("absent"));
    }

    /** Describes a render pipeline that is refused, since the module has no entry point of that name. */
    public RenderPipelineDescriptor renderWithoutEntryPoint() {
        return render().withVertex(VertexState.DEFAULT.withModule(module).withEntryPoint("absent"));
    }

    /** Describes a render pipeline. */
    public RenderPipelineDescriptor render() {
        return RenderPipelineDescriptor.DEFAULT
                .withVertex(VertexState.DEFAULT.withModule(module).withEntryPoint("places"))
                .withDepthStencil(DepthStencilState.DEFAULT
                        .withFormat(DEPTH_FORMAT)
                        .withDepthWriteEnabled(OptionalBool.TRUE)
                        .withDepthCompare(CompareFunction.ALWAYS));
    }

    /** Describes a render pipeline of which each vertex shows as a point. */
    public RenderPipelineDescriptor points() {
        return render().withPrimitive(PrimitiveState.DEFAULT.withTopology(PrimitiveTopology.POINT_LIST));
    }
}
