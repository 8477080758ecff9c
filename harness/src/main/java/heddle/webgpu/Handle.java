package heddle.webgpu;

import org.jspecify.annotations.Nullable;

/** What all typed handles share: the address of one opaque object and the {@link Gpu} that it came from. */
public abstract sealed class Handle
        permits Adapter,
                BindGroup,
                BindGroupLayout,
                Buffer,
                CommandBuffer,
                CommandEncoder,
                ComputePassEncoder,
                ComputePipeline,
                Device,
                Instance,
                PipelineLayout,
                QuerySet,
                Queue,
                RenderBundle,
                RenderBundleEncoder,
                RenderPassEncoder,
                RenderPipeline,
                Sampler,
                ShaderModule,
                Texture,
                TextureView {
    private final Gpu gpu;
    private final long address;

    Handle(Gpu gpu, long address) {
        if (address == 0) {
            throw new IllegalArgumentException("a handle cannot stand for NULL");
        }
        this.gpu = gpu;
        this.address = address;
    }

    public final Gpu gpu() {
        return gpu;
    }

    public final long address() {
        return address;
    }

    final WebGpu api() {
        return gpu.api();
    }

    /** Returns the handle's address, or 0 for no handle. */
    public static long addressOf(@Nullable Handle handle) {
        return handle == null ? 0 : handle.address;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "@" + Long.toHexString(address);
    }
}
