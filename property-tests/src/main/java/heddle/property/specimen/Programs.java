package heddle.property.specimen;

import heddle.webgpu.BindGroupEntry;
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
import heddle.webgpu.SamplerDescriptor;
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

/**
 * Descriptors of the small objects that specimens are: shaders, layouts, pipelines, textures, passes.
 *
 * @param variant from 0 up; descriptors of different variants differ, and what one of them asks for does not fit another
 */
public record Programs(int variant) {
    private static final TextureFormat FORMAT = TextureFormat.RGBA8_UNORM;
    private static final int TEXELS = 4;
    private static final int QUERIES = 4;

    /** A buffer's size in bytes. */
    public int bufferBytes() {
        return Footing.BUFFER_BYTES * (1 + variant);
    }

    /** Describes a module with one entry point for each stage; the compute stage reads a uniform buffer. */
    public ShaderModuleDescriptor shaders() {
        return ShaderModuleDescriptor.DEFAULT.withChain(
                List.of(new ShaderSourceWGSL("""
                @group(0) @binding(VARIANT) var<uniform> weft : vec4f;
                @compute @workgroup_size(1) fn computesVARIANT() { _ = weft; }
                @vertex fn placesVARIANT() -> @builtin(position) vec4f { return vec4f(0.0, 0.0, 0.0, 1.0); }
                @fragment fn paints() -> @location(0) vec4f { return vec4f(1.0); }
                """.replace("VARIANT", Integer.toString(variant)))));
    }

    /** Describes a texture of a few texels that may be written, bound and drawn into. */
    public TextureDescriptor texture() {
        return TextureDescriptor.DEFAULT
                .withUsage(
                        TextureUsage.COPY_DST.or(TextureUsage.TEXTURE_BINDING).or(TextureUsage.RENDER_ATTACHMENT))
                .withDimension(TextureDimension._2D)
                .withSize(new Extent3D(TEXELS * (1 + variant), TEXELS, 1))
                .withFormat(FORMAT);
    }

    /** Describes some occlusion queries. */
    public QuerySetDescriptor queries() {
        return QuerySetDescriptor.DEFAULT.withType(QueryType.OCCLUSION).withCount(QUERIES + variant);
    }

    /** Describes a sampler. */
    public SamplerDescriptor sampler() {
        return SamplerDescriptor.DEFAULT.withLodMaxClamp(1 + variant);
    }

    /** Describes a bundle that fits {@link #clearing} and {@link #render}. */
    public RenderBundleEncoderDescriptor bundle() {
        return RenderBundleEncoderDescriptor.DEFAULT.withColorFormats(List.of(FORMAT));
    }

    /** Describes the one binding of a bind group, without what it binds. */
    public BindGroupEntry entry() {
        return BindGroupEntry.DEFAULT.withBinding(variant);
    }

    /** Describes a layout with one uniform buffer. */
    public BindGroupLayoutDescriptor uniformLayout() {
        return layout(BindGroupLayoutEntry.DEFAULT.withBuffer(
                BufferBindingLayout.DEFAULT.withType(BufferBindingType.UNIFORM)));
    }

    /** Describes a layout with one sampler. */
    public BindGroupLayoutDescriptor samplerLayout() {
        return layout(BindGroupLayoutEntry.DEFAULT.withSampler(
                SamplerBindingLayout.DEFAULT.withType(SamplerBindingType.FILTERING)));
    }

    /** Describes a layout with one texture to read. */
    public BindGroupLayoutDescriptor textureLayout() {
        return layout(BindGroupLayoutEntry.DEFAULT.withTexture(TextureBindingLayout.DEFAULT
                .withSampleType(TextureSampleType.FLOAT)
                .withViewDimension(TextureViewDimension._2D)));
    }

    private BindGroupLayoutDescriptor layout(BindGroupLayoutEntry entry) {
        return BindGroupLayoutDescriptor.DEFAULT.withEntries(
                List.of(entry.withBinding(variant).withVisibility(ShaderStage.COMPUTE)));
    }

    /** Describes a compute pipeline of {@link #shaders}. */
    public ComputePipelineDescriptor compute(ShaderModule module, PipelineLayout layout) {
        return ComputePipelineDescriptor.DEFAULT
                .withLayout(layout)
                .withCompute(ComputeState.DEFAULT.withModule(module).withEntryPoint("computes" + variant));
    }

    /** Describes a render pipeline of {@link #shaders}, which binds nothing. */
    public RenderPipelineDescriptor render(ShaderModule module) {
        return RenderPipelineDescriptor.DEFAULT
                .withVertex(VertexState.DEFAULT.withModule(module).withEntryPoint("places" + variant))
                .withFragment(FragmentState.DEFAULT
                        .withModule(module)
                        .withEntryPoint("paints")
                        .withTargets(List.of(ColorTargetState.DEFAULT.withFormat(FORMAT))));
    }

    /** Describes a pass that clears a view of a {@link #texture}. */
    public RenderPassDescriptor clearing(TextureView view) {
        return RenderPassDescriptor.DEFAULT.withColorAttachments(List.of(RenderPassColorAttachment.DEFAULT
                .withView(view)
                .withLoadOp(LoadOp.CLEAR)
                .withStoreOp(StoreOp.STORE)));
    }
}
