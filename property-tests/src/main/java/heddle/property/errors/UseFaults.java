package heddle.property.errors;

import heddle.cases.OpenDevice;
import heddle.property.stage.Belongings;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.Extent3D;
import heddle.webgpu.MapMode;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureFormat;
import java.nio.ByteBuffer;
import java.util.List;

/** Faulty recording and faulty work for the queue. */
final class UseFaults {
    private static final int SIZE_BYTES = 64;

    private UseFaults() {}

    static Runnable bundleEncoder(OpenDevice open, Belongings belongings) {
        return () -> bundleEncoder(open, belongings, RenderBundleEncoderDescriptor.DEFAULT);
    }

    static Runnable command(OpenDevice open, Belongings belongings) {
        Buffer buffer = buffer(open, belongings);
        CommandEncoder encoder = encoder(open, belongings);
        belongings.own(encoder.finish(null), CommandBuffer::release);
        return () -> encoder.clearBuffer(buffer, 0, SIZE_BYTES);
    }

    static Runnable finish(OpenDevice open, Belongings belongings) {
        CommandEncoder encoder = encoder(open, belongings);
        encoder.clearBuffer(buffer(open, belongings), 0, 2 * SIZE_BYTES);
        return () -> belongings.own(encoder.finish(null), CommandBuffer::release);
    }

    static Runnable finishBundle(OpenDevice open, Belongings belongings) {
        RenderBundleEncoder encoder = bundleEncoder(
                open,
                belongings,
                RenderBundleEncoderDescriptor.DEFAULT.withColorFormats(List.of(TextureFormat.RGBA8_UNORM)));
        encoder.draw(3, 1, 0, 0); // without a pipeline
        return () -> belongings.own(encoder.finish(null), RenderBundle::release);
    }

    static Runnable submit(OpenDevice open, Belongings belongings) {
        Buffer buffer = buffer(open, belongings);
        CommandEncoder encoder = encoder(open, belongings);
        encoder.clearBuffer(buffer, 0, SIZE_BYTES);
        CommandBuffer commands = belongings.own(encoder.finish(null), CommandBuffer::release);
        buffer.destroy();
        return () -> open.queue().submit(List.of(commands));
    }

    static Runnable write(OpenDevice open, Belongings belongings) {
        Buffer buffer = buffer(open, belongings);
        return () -> open.queue().writeBuffer(buffer, SIZE_BYTES, ByteBuffer.allocateDirect(4));
    }

    static Runnable writeTexture(OpenDevice open, Belongings belongings) {
        Texture texture = belongings.own(open.device().createTexture(CreationFaults.square(4)), Texture::release);
        return () -> open.queue()
                .writeTexture(
                        TexelCopyTextureInfo.DEFAULT.withTexture(texture),
                        ByteBuffer.allocateDirect(256),
                        new TexelCopyBufferLayout(0, 256, 1),
                        new Extent3D(16, 1, 1));
    }

    /** Its callback says so too; the ledger waits for that one when the rig closes. */
    static Runnable map(OpenDevice open, Belongings belongings) {
        Buffer buffer = buffer(open, belongings);
        return () -> buffer.mapAsync(MapMode.READ, 0, SIZE_BYTES, CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    private static Buffer buffer(OpenDevice open, Belongings belongings) {
        return belongings.own(
                open.device()
                        .createBuffer(
                                BufferDescriptor.DEFAULT.withSize(SIZE_BYTES).withUsage(BufferUsage.COPY_DST)),
                Buffer::release);
    }

    private static CommandEncoder encoder(OpenDevice open, Belongings belongings) {
        return belongings.own(open.device().createCommandEncoder(null), CommandEncoder::release);
    }

    private static RenderBundleEncoder bundleEncoder(
            OpenDevice open, Belongings belongings, RenderBundleEncoderDescriptor descriptor) {
        return belongings.own(open.device().createRenderBundleEncoder(descriptor), RenderBundleEncoder::release);
    }
}
