package heddle.backends.reference;

import heddle.webgpu.Extent3D;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureBindingViewDimension;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import heddle.webgpu.TextureViewDescriptor;
import heddle.webgpu.TextureViewDimension;
import org.jspecify.annotations.Nullable;

/** The calls of textures. */
abstract class TextureCalls extends BufferCalls {
    TextureCalls(Parts parts) {
        super(parts);
    }

    /** Returns one side of a texture copy. */
    final TexelCopy texelCopy(TexelCopyTextureInfo info, Extent3D size) {
        return new TexelCopy(findNamed(ReferenceTexture.class, info.texture()), info, size);
    }

    @Override
    public long textureCreateView(Texture texture, @Nullable TextureViewDescriptor descriptor) {
        return ReferenceTextureView.create(texture(texture), descriptor);
    }

    @Override
    public int textureGetWidth(Texture texture) {
        return described(texture).size().width();
    }

    @Override
    public int textureGetHeight(Texture texture) {
        return described(texture).size().height();
    }

    @Override
    public int textureGetDepthOrArrayLayers(Texture texture) {
        return described(texture).size().depthOrArrayLayers();
    }

    @Override
    public int textureGetMipLevelCount(Texture texture) {
        return described(texture).mipLevelCount();
    }

    @Override
    public int textureGetSampleCount(Texture texture) {
        return described(texture).sampleCount();
    }

    @Override
    public TextureDimension textureGetDimension(Texture texture) {
        return described(texture).dimension();
    }

    @Override
    public TextureViewDimension textureGetTextureBindingViewDimension(Texture texture) {
        for (var link : described(texture).chain()) {
            if (link instanceof TextureBindingViewDimension asked) {
                return asked.textureBindingViewDimension();
            }
        }
        return TextureViewDimension.UNDEFINED; // a core device binds a texture in any dimension
    }

    @Override
    public TextureFormat textureGetFormat(Texture texture) {
        return described(texture).format();
    }

    @Override
    public TextureUsage textureGetUsage(Texture texture) {
        return described(texture).usage();
    }

    @Override
    public void textureDestroy(Texture texture) {
        texture(texture).destroy();
    }

    private ReferenceTexture texture(Texture texture) {
        return find(ReferenceTexture.class, texture);
    }

    private TextureDescriptor described(Texture texture) {
        return texture(texture).descriptor();
    }
}
