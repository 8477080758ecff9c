package heddle.probe;

import static heddle.probe.Recordings.BUNDLE_ENCODER;
import static heddle.probe.Resources.DRAW_BUFFER;

import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.Fn;
import heddle.webgpu.IndexFormat;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderBundleEncoder;
import heddle.webgpu.RenderPipeline;
import java.nio.ByteBuffer;

/** Examples of render bundle encoders. */
final class RenderBundleExamples {
    private static final String MARK = "heddle";

    private RenderBundleExamples() {}

    static void register(ExampleCalls calls) {
        registerState(calls);
        registerDraws(calls);
        calls.on(Fn.RENDER_BUNDLE_ENCODER_INSERT_DEBUG_MARKER, BUNDLE_ENCODER, b -> b.insertDebugMarker(MARK));
        calls.on(Fn.RENDER_BUNDLE_ENCODER_PUSH_DEBUG_GROUP, BUNDLE_ENCODER, b -> b.pushDebugGroup(MARK));
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_POP_DEBUG_GROUP, BUNDLE_ENCODER, (o, b) -> {
            b.pushDebugGroup(MARK);
            return b::popDebugGroup;
        });
        calls.making(
                Fn.RENDER_BUNDLE_ENCODER_FINISH,
                BUNDLE_ENCODER,
                (o, b) -> o.own(b.finish(null), RenderBundle::release));
    }

    private static void registerState(ExampleCalls calls) {
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_SET_PIPELINE, BUNDLE_ENCODER, (o, b) -> {
            RenderPipeline pipeline = o.get(Pipelines.RENDER_PIPELINE);
            return () -> b.setPipeline(pipeline);
        });
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_SET_BIND_GROUP, BUNDLE_ENCODER, (o, b) -> {
            BindGroup group = o.get(Pipelines.BIND_GROUP);
            return () -> b.setBindGroup(0, group, new int[0]);
        });
        calls.on(
                Fn.RENDER_BUNDLE_ENCODER_SET_IMMEDIATES,
                BUNDLE_ENCODER,
                b -> b.setImmediates(0, ByteBuffer.allocateDirect(0)));
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_SET_VERTEX_BUFFER, BUNDLE_ENCODER, (o, b) -> {
            Buffer vertices = o.get(DRAW_BUFFER);
            return () -> b.setVertexBuffer(0, vertices, 0, Resources.BUFFER_BYTES);
        });
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_SET_INDEX_BUFFER, BUNDLE_ENCODER, (o, b) -> {
            Buffer indices = o.get(DRAW_BUFFER);
            return () -> b.setIndexBuffer(indices, IndexFormat.UINT32, 0, Resources.BUFFER_BYTES);
        });
    }

    private static void registerDraws(ExampleCalls calls) {
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_DRAW, BUNDLE_ENCODER, (o, b) -> {
            makeReady(o, b);
            return () -> b.draw(3, 1, 0, 0);
        });
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_DRAW_INDEXED, BUNDLE_ENCODER, (o, b) -> {
            makeReady(o, b);
            return () -> b.drawIndexed(3, 1, 0, 0, 0);
        });
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_DRAW_INDIRECT, BUNDLE_ENCODER, (o, b) -> {
            makeReady(o, b);
            Buffer none = o.get(DRAW_BUFFER);
            return () -> b.drawIndirect(none, 0);
        });
        calls.prepared(Fn.RENDER_BUNDLE_ENCODER_DRAW_INDEXED_INDIRECT, BUNDLE_ENCODER, (o, b) -> {
            makeReady(o, b);
            Buffer none = o.get(DRAW_BUFFER);
            return () -> b.drawIndexedIndirect(none, 0);
        });
    }

    private static void makeReady(ExampleObjects objects, RenderBundleEncoder bundle) {
        bundle.setPipeline(objects.get(Pipelines.RENDER_PIPELINE));
        bundle.setBindGroup(0, objects.get(Pipelines.BIND_GROUP), new int[0]);
        bundle.setIndexBuffer(objects.get(DRAW_BUFFER), IndexFormat.UINT32, 0, Resources.BUFFER_BYTES);
    }
}
