package heddle.property.stage;

import heddle.cases.Rig;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Origin3D;
import heddle.webgpu.TexelCopyBufferInfo;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureAspect;
import heddle.webgpu.TextureDescriptor;
import heddle.webgpu.TextureDimension;
import heddle.webgpu.TextureFormat;
import heddle.webgpu.TextureUsage;
import java.nio.ByteBuffer;

/**
 * A square texture whose rows are as long as a copy wants them, so that its texels lie in a buffer one after the other:
 * position and byte of a {@link Pattern} are the same there and here.
 */
public record Texels(Rig rig, Texture texture) implements AutoCloseable {
    /** The texels in a row, and the rows. */
    public static final int SIDE = 64;

    /** The bytes of a row. */
    public static final int ROW_BYTES = 4 * SIDE;

    /** The bytes of all rows. */
    public static final int SIZE_BYTES = SIDE * ROW_BYTES;

    /** The one format, of four bytes a texel. */
    public static final TextureFormat FORMAT = TextureFormat.RGBA8_UNORM;

    /** Creates a texture that can be copied, and has these usages besides. */
    public static Texels create(Rig rig, TextureUsage... more) {
        TextureUsage usage = TextureUsage.COPY_SRC.or(TextureUsage.COPY_DST);
        for (TextureUsage each : more) {
            usage = usage.or(each);
        }
        return new Texels(
                rig,
                rig.device()
                        .createTexture(TextureDescriptor.DEFAULT
                                .withSize(new Extent3D(SIDE, SIDE, 1))
                                .withDimension(TextureDimension._2D)
                                .withFormat(FORMAT)
                                .withUsage(usage)));
    }

    /** Writes whole rows through the queue, with what the pattern has at their positions. */
    public void writeRows(Pattern pattern, int from, int to) {
        ByteBuffer bytes = ByteBuffer.allocateDirect((to - from) * ROW_BYTES);
        for (int i = 0; i < bytes.capacity(); i++) {
            bytes.put(i, pattern.at(from * ROW_BYTES + i));
        }
        rig.queue()
                .writeTexture(
                        rows(from),
                        bytes,
                        new TexelCopyBufferLayout(0, ROW_BYTES, to - from),
                        new Extent3D(SIDE, to - from, 1));
    }

    /** Records a copy of whole rows to their positions in a buffer. */
    public void copyRows(CommandEncoder encoder, Buffer destination, int from, int to) {
        encoder.copyTextureToBuffer(
                rows(from),
                new TexelCopyBufferInfo(
                        new TexelCopyBufferLayout((long) from * ROW_BYTES, ROW_BYTES, to - from), destination),
                new Extent3D(SIDE, to - from, 1));
    }

    /** Returns the bytes of all texels, as they are now; on the calling thread. */
    public ByteBuffer contents() {
        Buffers buffers = new Buffers(rig);
        Buffer copy = buffers.create(Buffers.READ_BACK, SIZE_BYTES);
        new Commands(rig).submit(encoder -> copyRows(encoder, copy, 0, SIDE));
        ByteBuffer bytes = buffers.contents(copy);
        copy.release();
        return bytes;
    }

    @Override
    public void close() {
        texture.release();
    }

    private TexelCopyTextureInfo rows(int from) {
        return new TexelCopyTextureInfo(texture, 0, new Origin3D(0, from, 0), TextureAspect.ALL);
    }
}
