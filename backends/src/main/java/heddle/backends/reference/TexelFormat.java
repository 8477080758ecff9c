package heddle.backends.reference;

import heddle.webgpu.FeatureName;
import heddle.webgpu.TextureAspect;
import heddle.webgpu.TextureFormat;
import org.jspecify.annotations.Nullable;

/**
 * How the texels of one format lie in memory, in blocks of one texel or of four by four.
 *
 * @param blockBytes the bytes of one block of the color or depth plane; 0 where it cannot be copied or is not there
 * @param blockWidth the width and height of a block, in texels
 * @param stencil whether there is a stencil plane, of one byte a texel
 * @param depth whether there is a depth plane
 */
record TexelFormat(int blockBytes, int blockWidth, boolean stencil, boolean depth) {
    private static final int FIRST_BLOCK_COMPRESSED = TextureFormat.BC1_RGBA_UNORM.value();
    private static final int LAST_BLOCK_COMPRESSED = TextureFormat.BC7_RGBA_UNORM_SRGB.value();

    /** The bytes of a block by format value: 0x01 to 0x2B one texel of color, 0x32 to 0x3F four by four. */
    private static final int[] BLOCK_BYTES = {
        0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 8, 8, 8,
        8, 8, 8, 8, 16, 16, 16, 0, 2, 0, 0, 4, 4, 8, 8, 16, 16, 16, 16, 8, 8, 16, 16, 16, 16, 16, 16
    };

    /** Returns the layout of a format, or null for one that the reference does not know. */
    static @Nullable TexelFormat of(TextureFormat format) {
        int value = format.value();
        if (value <= 0 || value >= BLOCK_BYTES.length) {
            return null;
        }
        boolean stencil = format.equals(TextureFormat.STENCIL8)
                || format.equals(TextureFormat.DEPTH24_PLUS_STENCIL8)
                || format.equals(TextureFormat.DEPTH32_FLOAT_STENCIL8);
        boolean depth = value > TextureFormat.STENCIL8.value() && value < FIRST_BLOCK_COMPRESSED;
        return new TexelFormat(BLOCK_BYTES[value], value < FIRST_BLOCK_COMPRESSED ? 1 : 4, stencil, depth);
    }

    /** Returns the feature that a device needs for a format, or null for none. */
    static @Nullable FeatureName featureFor(TextureFormat format) {
        int value = format.value();
        if (value >= FIRST_BLOCK_COMPRESSED && value <= LAST_BLOCK_COMPRESSED) {
            return FeatureName.TEXTURE_COMPRESSION_BC;
        }
        return format.equals(TextureFormat.DEPTH32_FLOAT_STENCIL8) ? FeatureName.DEPTH32_FLOAT_STENCIL8 : null;
    }

    /** Returns the bytes of a block of that aspect; 0 where it cannot be copied. */
    int blockBytes(TextureAspect aspect) {
        if (isStencil(aspect)) {
            return 1;
        }
        boolean ambiguous = stencil && depth && !aspect.equals(TextureAspect.DEPTH_ONLY);
        return ambiguous || (aspect.equals(TextureAspect.DEPTH_ONLY) && !depth) ? 0 : blockBytes;
    }

    /** Returns whether that aspect of the format is its stencil plane. */
    boolean isStencil(TextureAspect aspect) {
        return stencil && (!depth || aspect.equals(TextureAspect.STENCIL_ONLY));
    }

    /** Returns how many blocks that many texels take. */
    int blocks(int texels) {
        return (texels + blockWidth - 1) / blockWidth;
    }
}
