package heddle.property.errors;

import heddle.cases.OpenDevice;
import heddle.property.stage.Belongings;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Extent3D;
import heddle.webgpu.QuerySet;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;
import heddle.webgpu.Sampler;
import heddle.webgpu.SamplerDescriptor;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureView;
import heddle.webgpu.TextureViewDescriptor;

/** Faulty creations of what holds data. */
final class CreationFaults {
    private static final int TOO_MANY_QUERIES = 5000;
    private static final BufferDescriptor EXCLUDING_USAGES =
            BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.MAP_READ.or(BufferUsage.STORAGE));

    private CreationFaults() {}

    /** Usages that exclude one another. */
    static Runnable buffer(OpenDevice open, Belongings belongings) {
        return () -> belongings.own(open.device().createBuffer(EXCLUDING_USAGES), Buffer::release);
    }

    static Runnable texture(OpenDevice open, Belongings belongings) {
        return () -> belongings.own(open.device().createTexture(square(0)), Texture::release);
    }

    static Runnable view(OpenDevice open, Belongings belongings) {
        Texture oneLevel = belongings.own(open.device().createTexture(square(4)), Texture::release);
        return () -> belongings.own(
                oneLevel.createView(TextureViewDescriptor.DEFAULT
                        .withFormat(TextureFormat.RGBA8_UNORM)
                        .withBaseMipLevel(3)
                        .withMipLevelCount(1)),
                TextureView::release);
    }

    /** A number that must be at least 1. */
    static Runnable sampler(OpenDevice open, Belongings belongings) {
        return () -> belongings.own(
                open.device().createSampler(SamplerDescriptor.DEFAULT.withMaxAnisotropy((short) 0)), Sampler::release);
    }

    static Runnable querySet(OpenDevice open, Belongings belongings) {
        return () -> belongings.own(
                open.device()
                        .createQuerySet(QuerySetDescriptor.DEFAULT
                                .withType(QueryType.OCCLUSION)
                                .withCount(TOO_MANY_QUERIES)),
                QuerySet::release);
    }

    /** Describes a texture that the queue can write. */
    static TextureDescriptor square(int widthTexels) {
        return TextureDescriptor.DEFAULT
                .withSize(new Extent3D(widthTexels, Math.max(1, widthTexels), 1))
                .withFormat(TextureFormat.RGBA8_UNORM)
                .withUsage(TextureUsage.TEXTURE_BINDING.or(TextureUsage.COPY_DST));
    }
}
