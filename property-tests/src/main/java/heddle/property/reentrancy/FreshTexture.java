package heddle.property.reentrancy;

import heddle.cases.OpenDevice;
import heddle.property.stage.Belongings;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Extent3D;
import heddle.webgpu.TexelCopyBufferInfo;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import java.nio.ByteBuffer;

/** A texture that nothing has used yet, so that a library has its memory to clear at the first use. */
record FreshTexture(OpenDevice open, Texture texture) {
    private static final int ROW_BYTES = 256;
    private static final Extent3D FOUR_TEXELS = new Extent3D(4, 1, 1);
    private static final TexelCopyBufferLayout ROW = new TexelCopyBufferLayout(0, ROW_BYTES, 1);
    private static final TextureDescriptor SMALL = TextureDescriptor.DEFAULT
            .withSize(new Extent3D(8, 8, 1))
            .withFormat(TextureFormat.RGBA8_UNORM)
            .withUsage(TextureUsage.COPY_DST);

    /** Creates a texture; the belongings hold its reference. */
    static FreshTexture create(OpenDevice open, Belongings belongings) {
        return new FreshTexture(open, belongings.own(open.device().createTexture(SMALL), Texture::release));
    }

    /** Records a copy into a part of it. */
    CommandBuffer copyInto(Belongings belongings) {
        Buffer source = belongings.own(
                open.device()
                        .createBuffer(
                                BufferDescriptor.DEFAULT.withSize(ROW_BYTES).withUsage(BufferUsage.COPY_SRC)),
                Buffer::release);
        CommandEncoder encoder = belongings.own(open.device().createCommandEncoder(null), CommandEncoder::release);
        encoder.copyBufferToTexture(new TexelCopyBufferInfo(ROW, source), corner(), FOUR_TEXELS);
        return belongings.own(encoder.finish(null), CommandBuffer::release);
    }

    /** Writes a part of it by the queue. */
    void write() {
        open.queue().writeTexture(corner(), ByteBuffer.allocateDirect(ROW_BYTES), ROW, FOUR_TEXELS);
    }

    private TexelCopyTextureInfo corner() {
        return TexelCopyTextureInfo.DEFAULT.withTexture(texture);
    }
}
