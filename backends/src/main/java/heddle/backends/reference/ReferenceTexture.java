package heddle.backends.reference;

import heddle.webgpu.TextureAspect;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A texture and its texels, in memory only once written. All samples of a texel share one value. */
public final class ReferenceTexture extends Resource {
    private static final TexelFormat NOTHING = new TexelFormat(0, 1, false, false);

    private final TextureDescriptor descriptor;
    private final TexelFormat format;
    private final byte[] @Nullable [] colorOrDepth;
    private final byte[] @Nullable [] stencil;

    private ReferenceTexture(ReferenceDevice device, TextureDescriptor descriptor, boolean valid) {
        super(device, "Texture", descriptor.label(), valid);
        this.descriptor = descriptor;
        TexelFormat known = TexelFormat.of(descriptor.format());
        this.format = known == null ? NOTHING : known;
        int levels = valid ? descriptor.mipLevelCount() : 0;
        this.colorOrDepth = new byte[levels][];
        this.stencil = new byte[levels][];
    }

    static long create(ReferenceDevice device, TextureDescriptor asked) {
        TextureDescriptor descriptor = asked.dimension().equals(TextureDimension.UNDEFINED)
                ? asked.withDimension(TextureDimension._2D)
                : asked;
        GpuError error = device.attempt(() -> TextureRules.create(descriptor, device));
        ReferenceTexture texture = new ReferenceTexture(device, descriptor, error == null);
        device.adopt(texture);
        return device.realm().objects().publish(texture);
    }

    /** Returns what it was created with, the dimension filled in. */
    public TextureDescriptor descriptor() {
        return descriptor;
    }

    TextureFormat textureFormat() {
        return descriptor.format();
    }

    TexelFormat format() {
        return format;
    }

    int mipWidth(int mip) {
        return Math.max(1, descriptor.size().width() >> mip);
    }

    int mipHeight(int mip) {
        return Math.max(1, descriptor.size().height() >> mip);
    }

    /** Returns the number of array layers, or of slices of a 3D mip level. */
    int mipLayers(int mip) {
        int layers = descriptor.size().depthOrArrayLayers();
        return descriptor.dimension().equals(TextureDimension._3D) ? Math.max(1, layers >> mip) : layers;
    }

    /** Returns the number of layers that views count: a 3D texture has one. */
    int arrayLayers() {
        boolean deep = descriptor.dimension().equals(TextureDimension._3D);
        return deep ? 1 : descriptor.size().depthOrArrayLayers();
    }

    /** Returns blocks of one row, in place; for the queue's thread. */
    ByteBuffer row(int mip, TextureAspect aspect, int layer, int blockRow, int firstBlock, int blocks) {
        int blockBytes = format.blockBytes(aspect);
        int rowBlocks = format.blocks(mipWidth(mip));
        int rows = format.blocks(mipHeight(mip));
        byte[] plane = plane(mip, aspect, rowBlocks * rows * mipLayers(mip) * blockBytes);
        int begin = ((layer * rows + blockRow) * rowBlocks + firstBlock) * blockBytes;
        return ByteBuffer.wrap(plane, begin, blocks * blockBytes);
    }

    private byte[] plane(int mip, TextureAspect aspect, int sizeBytes) {
        byte[] @Nullable [] planes = format.isStencil(aspect) ? stencil : colorOrDepth;
        byte @Nullable [] plane = planes[mip];
        if (plane == null) {
            plane = new byte[sizeBytes];
            planes[mip] = plane;
        }
        return plane;
    }
}
