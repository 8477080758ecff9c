package heddle.backends.reference;

import heddle.webgpu.TextureAspect;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureViewDescriptor;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A view of some mip levels and layers of a texture. */
public final class ReferenceTextureView extends DeviceObject {
    private static final int UNDEFINED = -1;

    private final ReferenceTexture texture;
    private final int baseMip;
    private final int mips;
    private final int baseLayer;
    private final int layers;

    private ReferenceTextureView(ReferenceTexture texture, TextureViewDescriptor descriptor, boolean valid) {
        super(texture.device(), "TextureView", descriptor.label(), valid);
        this.texture = texture;
        this.baseMip = descriptor.baseMipLevel();
        this.mips = mipCount(texture, descriptor);
        this.baseLayer = descriptor.baseArrayLayer();
        this.layers = layerCount(texture, descriptor);
    }

    static long create(ReferenceTexture texture, @Nullable TextureViewDescriptor asked) {
        TextureViewDescriptor descriptor = asked == null ? TextureViewDescriptor.DEFAULT : asked;
        GpuError error = texture.device().attempt(() -> {
            texture.requireValidFor(texture.device());
            int all = texture.descriptor().mipLevelCount();
            int allLayers = texture.arrayLayers();
            Invalid.unless(
                    isPart(descriptor.baseMipLevel(), mipCount(texture, descriptor), all)
                            && isPart(descriptor.baseArrayLayer(), layerCount(texture, descriptor), allLayers),
                    "a view of ",
                    texture,
                    " exceeds its ",
                    all,
                    " mip levels or ",
                    allLayers,
                    " layers");
        });
        return texture.realm().objects().publish(new ReferenceTextureView(texture, descriptor, error == null));
    }

    ReferenceTexture texture() {
        return texture;
    }

    int width() {
        return texture.mipWidth(baseMip);
    }

    int height() {
        return texture.mipHeight(baseMip);
    }

    /** Checks that a pass may draw on it. */
    void requireAttachable() throws Invalid {
        Invalid.unless(
                texture.descriptor().usage().has(TextureUsage.RENDER_ATTACHMENT), texture, " lacks RenderAttachment");
        Invalid.unless(mips == 1 && layers == 1, this, " shows more than one mip level or layer");
    }

    /** Sets every texel of one aspect; on the queue's thread. */
    void fill(TextureAspect aspect, byte[] texel) {
        for (int y = 0; y < height(); y++) {
            ByteBuffer row = texture.row(baseMip, aspect, baseLayer, y, 0, width());
            while (row.hasRemaining()) {
                row.put(texel);
            }
        }
    }

    private static boolean isPart(int base, int count, int all) {
        return base >= 0 && count >= 1 && count <= all && base <= all - count;
    }

    private static int mipCount(ReferenceTexture texture, TextureViewDescriptor descriptor) {
        int count = descriptor.mipLevelCount();
        return count == UNDEFINED ? texture.descriptor().mipLevelCount() - descriptor.baseMipLevel() : count;
    }

    private static int layerCount(ReferenceTexture texture, TextureViewDescriptor descriptor) {
        int count = descriptor.arrayLayerCount();
        return count == UNDEFINED ? texture.arrayLayers() - descriptor.baseArrayLayer() : count;
    }
}
