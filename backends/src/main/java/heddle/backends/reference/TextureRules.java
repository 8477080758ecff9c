package heddle.backends.reference;

import heddle.webgpu.FeatureName;
import heddle.webgpu.Limits;
import heddle.webgpu.TextureBindingViewDimension;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureUsage;

/** What the creation of a texture must obey. */
final class TextureRules {
    private static final long ALL_USAGES = 0x3F;
    private static final int MULTISAMPLE_COUNT = 4;
    private static final double MIP_TAIL = 4.0 / 3.0;

    private TextureRules() {}

    static void create(TextureDescriptor descriptor, ReferenceDevice device) throws Invalid {
        String name = "texture \"" + descriptor.label() + "\"";
        TextureUsage usage = descriptor.usage();
        for (var link : descriptor.chain()) {
            Invalid.unless(link instanceof TextureBindingViewDimension, name, " has an unknown struct on its chain");
        }
        Invalid.unless(
                usage.value() != 0 && (usage.value() & ~ALL_USAGES) == 0, name, " has an unknown or no usage: ", usage);
        TexelFormat format = TexelFormat.of(descriptor.format());
        FeatureName feature = TexelFormat.featureFor(descriptor.format());
        Invalid.unless(
                format != null && (feature == null || device.features().contains(feature)),
                name,
                ": format ",
                descriptor.format(),
                " is unknown or its feature is not enabled");
        size(name, descriptor, device.limits());
        samples(name, descriptor);
        Invalid.unlessRoom(bytes(descriptor, format) <= Supported.LARGEST_RESOURCE_BYTES, "no memory for ", name);
    }

    /** Returns how many mip levels a full chain has. */
    static int maxMipLevels(TextureDescriptor descriptor) {
        int width = descriptor.size().width();
        if (descriptor.dimension().equals(TextureDimension._1D)) {
            return 1;
        }
        int largest = Math.max(width, descriptor.size().height());
        if (descriptor.dimension().equals(TextureDimension._3D)) {
            largest = Math.max(largest, descriptor.size().depthOrArrayLayers());
        }
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    private static void size(String name, TextureDescriptor descriptor, Limits limits) throws Invalid {
        int maxSize = limits.maxTextureDimension2D();
        int maxHeight = maxSize;
        int maxLayers = limits.maxTextureArrayLayers();
        if (descriptor.dimension().equals(TextureDimension._1D)) {
            maxSize = limits.maxTextureDimension1D();
            maxHeight = 1;
            maxLayers = 1;
        } else if (descriptor.dimension().equals(TextureDimension._3D)) {
            maxSize = limits.maxTextureDimension3D();
            maxHeight = maxSize;
            maxLayers = maxSize;
        }
        Invalid.unless(
                isWithin(descriptor.size().width(), maxSize)
                        && isWithin(descriptor.size().height(), maxHeight)
                        && isWithin(descriptor.size().depthOrArrayLayers(), maxLayers),
                name,
                ": size ",
                descriptor.size(),
                " is empty or exceeds the limits");
        Invalid.unless(
                isWithin(descriptor.mipLevelCount(), maxMipLevels(descriptor)),
                name,
                ": ",
                Integer.toUnsignedString(descriptor.mipLevelCount()),
                " mip levels are none or too many");
    }

    private static void samples(String name, TextureDescriptor descriptor) throws Invalid {
        int count = descriptor.sampleCount();
        boolean multisampled = count == MULTISAMPLE_COUNT
                && descriptor.mipLevelCount() == 1
                && descriptor.size().depthOrArrayLayers() == 1
                && descriptor.usage().has(TextureUsage.RENDER_ATTACHMENT);
        Invalid.unless(count == 1 || multisampled, name, ": sample count ", count, " does not go with the rest");
    }

    private static boolean isWithin(int value, int most) {
        return value >= 1 && value <= most;
    }

    private static double bytes(TextureDescriptor descriptor, TexelFormat format) {
        double blocks = (double) format.blocks(descriptor.size().width())
                * format.blocks(descriptor.size().height())
                * descriptor.size().depthOrArrayLayers()
                * descriptor.sampleCount();
        return blocks * Math.max(1, format.blockBytes()) * (descriptor.mipLevelCount() > 1 ? MIP_TAIL : 1);
    }
}
