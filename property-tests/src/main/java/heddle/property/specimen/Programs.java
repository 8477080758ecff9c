package heddle.property.specimen;

import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.BindGroupLayoutEntry;
import heddle.webgpu.BufferBindingLayout;
import heddle.webgpu.BufferBindingType;
import heddle.webgpu.ColorTargetState;
import heddle.webgpu.ComputePipelineDescriptor;
import heddle.webgpu.ComputeState;
import heddle.webgpu.Extent3D;
import heddle.webgpu.FragmentState;
import heddle.webgpu.LoadOp;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPassColorAttachment;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPipelineDescriptor;
import heddle.webgpu.SamplerBindingLayout;
import heddle.webgpu.SamplerBindingType;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.ShaderModuleDescriptor;
import heddle.webgpu.ShaderSourceWGSL;
import heddle.webgpu.ShaderStage;
import heddle.webgpu.StoreOp;
import heddle.webgpu.TextureBindingLayout;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureSampleType;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import heddle.webgpu.TextureViewDimension;
import heddle.webgpu.VertexState;
import java.util.List;

/** Descriptors of the small objects that specimens are: shaders, layouts, pipelines, textures, passes. */
public final class Programs {
    private static final TextureFormat FORMAT = TextureFormat.RGBA8_UNORM;

    /** A module with one entry point for each stage; the compute stage reads a uniform buffer. */
    public static final ShaderModuleDescriptor SHADERS =
            ShaderModuleDescriptor.DEFAULT.withChain(List.of(new ShaderSourceWGSL("""
                    @group(0) @binding(0) var<uniform> weft : vec4f;
                    @compute @workgroup_size(1) fn computes() { _ = weft; }
                    @vertex fn places() -> @builtin(position) vec4f { return vec4f(0.0, 0.0, 0.0, 1.0); }
                    @fragment fn paints() -> @location(0) vec4f { return vec4f(1.0); }
                    """)));

    /** A texture of four by four texels that may be written, bound and drawn into. */
    public static final TextureDescriptor TEXTURE = TextureDescriptor.DEFAULT
            .withUsage(TextureUsage.COPY_DST.or(TextureUsage.TEXTURE_BINDING).or(TextureUsage.RENDER_ATTACHMENT))
            .withDimension(TextureDimension._2D)
            .withSize(new Extent3D(4, 4, 1))
            .withFormat(FORMAT);

    /** Some occlusion queries. */
    public static final QuerySetDescriptor QUERIES =
            QuerySetDescriptor.DEFAULT.withType(QueryType.OCCLUSION).withCount(4);

    /** A bundle that fits {@link #clearing} and {@link #render}. */
    public static final RenderBundleEncoderDescriptor BUNDLE =
            RenderBundleEncoderDescriptor.DEFAULT.withColorFormats(List.of(FORMAT));

    private Programs() {}

    /** Describes a layout with one uniform buffer. */
    public static BindGroupLayoutDescriptor uniformLayout() {
        return layout(BindGroupLayoutEntry.DEFAULT.withBuffer(
                BufferBindingLayout.DEFAULT.withType(BufferBindingType.UNIFORM)));
    }

    /** Describes a layout with one sampler. */
    public static BindGroupLayoutDescriptor samplerLayout() {
        return layout(BindGroupLayoutEntry.DEFAULT.withSampler(
                SamplerBindingLayout.DEFAULT.withType(SamplerBindingType.FILTERING)));
    }

    /** Describes a layout with one texture to read. */
    public static BindGroupLayoutDescriptor textureLayout() {
        return layout(BindGroupLayoutEntry.DEFAULT.withTexture(TextureBindingLayout.DEFAULT
                .withSampleType(TextureSampleType.FLOAT)
                .withViewDimension(TextureViewDimension._2D)));
    }

    private static BindGroupLayoutDescriptor layout(BindGroupLayoutEntry entry) {
        return BindGroupLayoutDescriptor.DEFAULT.withEntries(List.of(entry.withVisibility(ShaderStage.COMPUTE)));
    }

    /** Describes a compute pipeline of {@link #SHADERS}. */
    public static ComputePipelineDescriptor compute(ShaderModule module, PipelineLayout layout) {
        return ComputePipelineDescriptor.DEFAULT
                .withLayout(layout)
                .withCompute(ComputeState.DEFAULT.withModule(module).withEntryPoint("computes"));
    }

    /** Describes a render pipeline of {@link #SHADERS}, which binds nothing. */
    public static RenderPipelineDescriptor render(ShaderModule module) {
        return RenderPipelineDescriptor.DEFAULT
                .withVertex(VertexState.DEFAULT.withModule(module).withEntryPoint("places"))
                .withFragment(FragmentState.DEFAULT
                        .withModule(module)
                        .withEntryPoint("paints")
                        .withTargets(List.of(ColorTargetState.DEFAULT.withFormat(FORMAT))));
    }

    /** Describes a pass that clears a view of a {@link #TEXTURE}. */
    public static RenderPassDescriptor clearing(TextureView view) {
        return RenderPassDescriptor.DEFAULT.withColorAttachments(List.of(RenderPassColorAttachment.DEFAULT
                .withView(view)
                .withLoadOp(LoadOp.CLEAR)
                .withStoreOp(StoreOp.STORE)));
    }
}
