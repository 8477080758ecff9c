package heddle.jcstress.shared;

import heddle.webgpu.Extent3D;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;

/** Small textures for one sample each; the test releases them. */
public final class Textures {
    private static final int EDGE_TEXELS = 4;
    private static final TextureDescriptor SMALL = TextureDescriptor.DEFAULT
            .withUsage(TextureUsage.TEXTURE_BINDING.or(TextureUsage.COPY_DST))
            .withFormat(TextureFormat.RGBA8_UNORM)
            .withSize(new Extent3D(EDGE_TEXELS, EDGE_TEXELS, 1));

    private Textures() {}

    /** Creates a texture of a few texels that may be viewed; the caller holds the one reference. */
    public static Texture small() {
        return Shared.device().createTexture(SMALL);
    }
}
