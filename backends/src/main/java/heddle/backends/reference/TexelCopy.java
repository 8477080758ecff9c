package heddle.backends.reference;

import heddle.webgpu.Extent3D;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.TextureUsage;
import java.nio.ByteBuffer;

/**
 * One side of a copy: a box of texels in one mip level of a texture. What it checks holds when it copies.
 *
 * @param texture the texture
 * @param info mip level, origin and aspect
 * @param size the box, in texels; unsigned
 */
record TexelCopy(ReferenceTexture texture, TexelCopyTextureInfo info, Extent3D size) {

    void check(TextureUsage usage) throws Invalid {
        Invalid.unless(texture.descriptor().usage().has(usage), texture, " lacks usage ", usage);
        int mip = info.mipLevel();
        Invalid.unless(mip >= 0 && mip < texture.descriptor().mipLevelCount(), texture, " has no mip level ", mip);
        Invalid.unless(blockBytes() > 0, texture, ": aspect ", info.aspect(), " cannot be copied");
        int block = texture.format().blockWidth();
        boolean inside = fits(info.origin().x(), size.width(), texture.mipWidth(mip), block)
                && fits(info.origin().y(), size.height(), texture.mipHeight(mip), block)
                && fits(info.origin().z(), size.depthOrArrayLayers(), texture.mipLayers(mip), 1);
        Invalid.unless(inside, texture, ": box ", size, " at ", info.origin(), " exceeds mip level ", mip);
    }

    int blockBytes() {
        return texture.format().blockBytes(info.aspect());
    }

    int rowBlocks() {
        return texture.format().blocks(size.width());
    }

    int rows() {
        return texture.format().blocks(size.height());
    }

    int layers() {
        return size.depthOrArrayLayers();
    }

    /** Copies from linear memory into the box. */
    void fillFrom(LinearTexels source) {
        for (int layer = 0; layer < layers(); layer++) {
            for (int row = 0; row < rows(); row++) {
                source.bytes().read(source.at(layer, row), row(layer, row));
            }
        }
    }

    /** Copies the box into linear memory. */
    void drainTo(LinearTexels target) {
        for (int layer = 0; layer < layers(); layer++) {
            for (int row = 0; row < rows(); row++) {
                target.bytes().write(target.at(layer, row), row(layer, row));
            }
        }
    }

    /** Copies the box into one of the same size. */
    void copyTo(TexelCopy target) {
        for (int layer = 0; layer < layers(); layer++) {
            for (int row = 0; row < rows(); row++) {
                target.row(layer, row).put(row(layer, row));
            }
        }
    }

    /** Returns whether both boxes share a layer of one mip level. */
    boolean meets(TexelCopy other) {
        int begin = info.origin().z();
        int otherBegin = other.info.origin().z();
        return texture == other.texture
                && info.mipLevel() == other.info.mipLevel()
                && begin < otherBegin + other.layers()
                && otherBegin < begin + layers();
    }

    private ByteBuffer row(int layer, int row) {
        int block = texture.format().blockWidth();
        return texture.row(
                info.mipLevel(),
                info.aspect(),
                info.origin().z() + layer,
                info.origin().y() / block + row,
                info.origin().x() / block,
                rowBlocks());
    }

    /** Returns whether a stretch lies on block borders inside a length that is rounded up to whole blocks. */
    private static boolean fits(int begin, int stretch, int length, int block) {
        long end = (long) begin + stretch;
        long rounded = (long) (length + block - 1) / block * block;
        return begin >= 0
                && stretch >= 0
                && end <= rounded
                && begin % block == 0
                && (stretch % block == 0 || end == length);
    }
}
