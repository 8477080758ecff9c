package heddle.probe;

import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.LoadOp;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderBundleEncoderDescriptor;
import heddle.webgpu.RenderPassColorAttachment;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.StoreOp;
import java.util.List;

/** The kinds of objects that record commands, each in its recording state and on an encoder of its own, and what they make. */
final class Recordings {
    static final RenderBundleEncoderDescriptor BUNDLE =
            RenderBundleEncoderDescriptor.DEFAULT.withColorFormats(List.of(Resources.FORMAT));

    static final ObjectKind<CommandEncoder> COMMAND_ENCODER = ObjectKind.made(
            "command encoder",
            o -> o.get(Resources.DEVICE).createCommandEncoder(null),
            CommandEncoder::addRef,
            CommandEncoder::release);
    /** A command encoder that may write timestamps. */
    static final ObjectKind<CommandEncoder> TIMESTAMP_ENCODER = ObjectKind.made(
                    "command encoder with timestamps",
                    o -> o.get(Resources.TIMESTAMP_DEVICE).createCommandEncoder(null),
                    CommandEncoder::addRef,
                    CommandEncoder::release)
            .standingFor(List.of(COMMAND_ENCODER));

    static final ObjectKind<CommandBuffer> COMMAND_BUFFER = ObjectKind.made(
            "command buffer", o -> ownEncoder(o).finish(null), CommandBuffer::addRef, CommandBuffer::release);
    static final ObjectKind<ComputePassEncoder> COMPUTE_PASS = ObjectKind.made(
            "compute pass",
            o -> ownEncoder(o).beginComputePass(null),
            ComputePassEncoder::addRef,
            ComputePassEncoder::release);
    static final ObjectKind<RenderPassEncoder> RENDER_PASS = ObjectKind.made(
            "render pass",
            o -> ownEncoder(o).beginRenderPass(renderPass(o)),
            RenderPassEncoder::addRef,
            RenderPassEncoder::release);
    static final ObjectKind<RenderBundleEncoder> BUNDLE_ENCODER = ObjectKind.made(
            "render bundle encoder",
            o -> o.get(Resources.DEVICE).createRenderBundleEncoder(BUNDLE),
            RenderBundleEncoder::addRef,
            RenderBundleEncoder::release);
    static final ObjectKind<RenderBundle> RENDER_BUNDLE = ObjectKind.made(
            "render bundle",
            o -> o.own(o.fresh(BUNDLE_ENCODER), RenderBundleEncoder::release).finish(null),
            RenderBundle::addRef,
            RenderBundle::release);

    private Recordings() {}

    static RenderPassDescriptor renderPass(ExampleObjects objects) {
        RenderPassColorAttachment attachment = RenderPassColorAttachment.DEFAULT
                .withView(objects.get(Resources.TEXTURE_VIEW))
                .withLoadOp(LoadOp.CLEAR)
                .withStoreOp(StoreOp.STORE);
        return RenderPassDescriptor.DEFAULT
                .withColorAttachments(List.of(attachment))
                .withOcclusionQuerySet(objects.get(Resources.QUERY_SET));
    }

    private static CommandEncoder ownEncoder(ExampleObjects objects) {
        return objects.own(objects.fresh(COMMAND_ENCODER), CommandEncoder::release);
    }
}
