package heddle.property.specimen;

import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.webgpu.BindGroup;
import heddle.webgpu.BindGroupDescriptor;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import heddle.webgpu.ShaderModule;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an object under test rests on: the rig's device, and objects that are made for it and released after it.
 *
 * <p>Threads: any, one at a time.
 */
public final class Footing implements AutoCloseable {
    /** The size of its buffers. */
    public static final int BUFFER_BYTES = 256;

    private final Rig rig;
    private final Programs programs;
    private final Deque<Runnable> releases = new ArrayDeque<>();

    /** Makes one whose descriptors are those of a variant, from 0 up. */
    public Footing(Rig rig, int variant) {
        this.rig = rig;
        this.programs = new Programs(variant);
    }

    public Rig rig() {
        return rig;
    }

    /** Returns the descriptors of its variant. */
    public Programs programs() {
        return programs;
    }

    public Device device() {
        return rig.device();
    }

    /** Takes over one reference, to be given back at the end. */
    public <T> T own(T object, Consumer<T> release) {
        releases.push(() -> release.accept(object));
        return object;
    }

    public Buffer buffer(BufferUsage usage) {
        return own(new Buffers(rig).create(usage, BUFFER_BYTES), Buffer::release);
    }

    public Texture texture() {
        return own(device().createTexture(programs.texture()), Texture::release);
    }

    public TextureView view() {
        return own(texture().createView(null), TextureView::release);
    }

    public ShaderModule module() {
        return own(device().createShaderModule(programs.shaders()), ShaderModule::release);
    }

    /** Returns a layout with one uniform buffer. */
    public BindGroupLayout uniformLayout() {
        return own(device().createBindGroupLayout(programs.uniformLayout()), BindGroupLayout::release);
    }

    /** Returns a bind group with a uniform buffer of its own. */
    public BindGroup uniforms(BindGroupLayout layout) {
        return own(device().createBindGroup(uniforms(layout, buffer(BufferUsage.UNIFORM))), BindGroup::release);
    }

    /** Describes a bind group with one uniform buffer. */
    public BindGroupDescriptor uniforms(BindGroupLayout layout, Buffer buffer) {
        return BindGroupDescriptor.DEFAULT
                .withLayout(layout)
                .withEntries(List.of(programs.entry().withBuffer(buffer)));
    }

    public PipelineLayout pipelineLayout(BindGroupLayout layout) {
        return own(
                device().createPipelineLayout(PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(layout))),
                PipelineLayout::release);
    }

    /** Returns a pipeline that reads one uniform buffer. */
    public ComputePipeline computePipeline(BindGroupLayout layout) {
        return own(
                device().createComputePipeline(programs.compute(module(), pipelineLayout(layout))),
                ComputePipeline::release);
    }

    /** Returns a pipeline that draws into a {@link Programs#texture} and binds nothing. */
    public RenderPipeline renderPipeline() {
        return own(device().createRenderPipeline(programs.render(module())), RenderPipeline::release);
    }

    public CommandEncoder encoder() {
        return own(device().createCommandEncoder(null), CommandEncoder::release);
    }

    /** Begins a pass that clears a texture of its own. */
    public RenderPassEncoder renderPass(CommandEncoder encoder) {
        return own(encoder.beginRenderPass(programs.clearing(view())), RenderPassEncoder::release);
    }

    /** Gives back what was made last first. */
    @Override
    public void close() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}
