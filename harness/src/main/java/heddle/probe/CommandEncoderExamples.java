package heddle.probe;

import static heddle.probe.Recordings.COMMAND_ENCODER;
import static heddle.probe.Resources.BUFFER;
import static heddle.probe.Resources.TEXTURE;

import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.Device;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Fn;
import heddle.webgpu.QuerySet;
import heddle.webgpu.QuerySetDescriptor;
import heddle.webgpu.QueryType;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.TexelCopyBufferInfo;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import heddle.webgpu.Texture;

/** Examples of command encoders, outside any pass. */
final class CommandEncoderExamples {
    static final TexelCopyBufferLayout ROW = new TexelCopyBufferLayout(0, 256, 1);
    static final Extent3D FOUR_TEXELS = new Extent3D(4, 1, 1);
    private static final int COPIED_BYTES = 64;
    private static final String MARK = "heddle";

    private CommandEncoderExamples() {}

    static void register(ExampleCalls calls) {
        registerPasses(calls);
        registerCopies(calls);
        registerQueries(calls);
        calls.on(Fn.COMMAND_ENCODER_INSERT_DEBUG_MARKER, COMMAND_ENCODER, e -> e.insertDebugMarker(MARK));
        calls.on(Fn.COMMAND_ENCODER_PUSH_DEBUG_GROUP, COMMAND_ENCODER, e -> e.pushDebugGroup(MARK));
        calls.prepared(Fn.COMMAND_ENCODER_POP_DEBUG_GROUP, COMMAND_ENCODER, (o, e) -> {
            e.pushDebugGroup(MARK);
            return e::popDebugGroup;
        });
    }

    private static void registerPasses(ExampleCalls calls) {
        calls.making(
                Fn.COMMAND_ENCODER_FINISH, COMMAND_ENCODER, (o, e) -> o.own(e.finish(null), CommandBuffer::release));
        calls.making(
                Fn.COMMAND_ENCODER_BEGIN_COMPUTE_PASS,
                COMMAND_ENCODER,
                (o, e) -> o.own(e.beginComputePass(null), ComputePassEncoder::release));
        calls.prepared(Fn.COMMAND_ENCODER_BEGIN_RENDER_PASS, COMMAND_ENCODER, (o, e) -> {
            RenderPassDescriptor pass = Recordings.renderPass(o);
            return () -> o.own(e.beginRenderPass(pass), RenderPassEncoder::release);
        });
    }

    private static void registerCopies(ExampleCalls calls) {
        calls.prepared(Fn.COMMAND_ENCODER_COPY_BUFFER_TO_BUFFER, COMMAND_ENCODER, (o, e) -> {
            Buffer from = o.get(BUFFER);
            Buffer to = o.get(Resources.READ_BUFFER);
            return () -> e.copyBufferToBuffer(from, 0, to, 0, COPIED_BYTES);
        });
        calls.prepared(Fn.COMMAND_ENCODER_COPY_BUFFER_TO_TEXTURE, COMMAND_ENCODER, (o, e) -> {
            TexelCopyBufferInfo from = new TexelCopyBufferInfo(ROW, o.get(BUFFER));
            TexelCopyTextureInfo to = corner(o.get(TEXTURE));
            return () -> e.copyBufferToTexture(from, to, FOUR_TEXELS);
        });
        calls.prepared(Fn.COMMAND_ENCODER_COPY_TEXTURE_TO_BUFFER, COMMAND_ENCODER, (o, e) -> {
            TexelCopyTextureInfo from = corner(o.get(TEXTURE));
            TexelCopyBufferInfo to = new TexelCopyBufferInfo(ROW, o.get(BUFFER));
            return () -> e.copyTextureToBuffer(from, to, FOUR_TEXELS);
        });
        calls.prepared(Fn.COMMAND_ENCODER_COPY_TEXTURE_TO_TEXTURE, COMMAND_ENCODER, (o, e) -> {
            TexelCopyTextureInfo from = corner(o.get(TEXTURE));
            TexelCopyTextureInfo to = corner(o.get(Resources.SECOND_TEXTURE));
            return () -> e.copyTextureToTexture(from, to, FOUR_TEXELS);
        });
        calls.prepared(Fn.COMMAND_ENCODER_CLEAR_BUFFER, COMMAND_ENCODER, (o, e) -> {
            Buffer buffer = o.get(BUFFER);
            return () -> e.clearBuffer(buffer, 0, COPIED_BYTES);
        });
    }

    private static void registerQueries(ExampleCalls calls) {
        calls.prepared(Fn.COMMAND_ENCODER_RESOLVE_QUERY_SET, COMMAND_ENCODER, (o, e) -> {
            QuerySet queries = o.get(Resources.QUERY_SET);
            Buffer to = o.get(BUFFER);
            return () -> e.resolveQuerySet(queries, 0, 4, to, 0);
        });
        calls.prepared(Fn.COMMAND_ENCODER_WRITE_TIMESTAMP, Recordings.TIMESTAMP_ENCODER, (o, encoder) -> {
            QuerySet queries = timestamps(o, o.get(Resources.TIMESTAMP_DEVICE));
            return () -> encoder.writeTimestamp(queries, 0);
        });
    }

    static TexelCopyTextureInfo corner(Texture texture) {
        return TexelCopyTextureInfo.DEFAULT.withTexture(texture);
    }

    private static QuerySet timestamps(ExampleObjects objects, Device device) {
        return objects.own(
                device.createQuerySet(
                        QuerySetDescriptor.DEFAULT.withType(QueryType.TIMESTAMP).withCount(1)),
                QuerySet::release);
    }
}
