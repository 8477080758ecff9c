package heddle.probe;

import static heddle.probe.Recordings.RENDER_PASS;
import static heddle.probe.Resources.DRAW_BUFFER;

import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.Color;
import heddle.webgpu.Fn;
import heddle.webgpu.IndexFormat;
import heddle.webgpu.RenderBundle;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.RenderPipeline;
import java.nio.ByteBuffer;
import java.util.List;

/** Examples of render passes. */
final class RenderPassExamples {
    private static final String MARK = "heddle";

    private RenderPassExamples() {}

    static void register(ExampleCalls calls) {
        registerState(calls);
        registerDraws(calls);
        calls.on(Fn.RENDER_PASS_ENCODER_INSERT_DEBUG_MARKER, RENDER_PASS, p -> p.insertDebugMarker(MARK));
        calls.on(Fn.RENDER_PASS_ENCODER_PUSH_DEBUG_GROUP, RENDER_PASS, p -> p.pushDebugGroup(MARK));
        calls.prepared(Fn.RENDER_PASS_ENCODER_POP_DEBUG_GROUP, RENDER_PASS, (o, p) -> {
            p.pushDebugGroup(MARK);
            return p::popDebugGroup;
        });
        calls.on(Fn.RENDER_PASS_ENCODER_BEGIN_OCCLUSION_QUERY, RENDER_PASS, p -> p.beginOcclusionQuery(0));
        calls.prepared(Fn.RENDER_PASS_ENCODER_END_OCCLUSION_QUERY, RENDER_PASS, (o, p) -> {
            p.beginOcclusionQuery(0);
            return p::endOcclusionQuery;
        });
        calls.on(Fn.RENDER_PASS_ENCODER_END, RENDER_PASS, RenderPassEncoder::end);
    }

    private static void registerState(ExampleCalls calls) {
        calls.prepared(Fn.RENDER_PASS_ENCODER_SET_PIPELINE, RENDER_PASS, (o, p) -> {
            RenderPipeline pipeline = o.get(Pipelines.RENDER_PIPELINE);
            return () -> p.setPipeline(pipeline);
        });
        calls.prepared(Fn.RENDER_PASS_ENCODER_SET_BIND_GROUP, RENDER_PASS, (o, p) -> {
            BindGroup group = o.get(Pipelines.BIND_GROUP);
            return () -> p.setBindGroup(0, group, new int[0]);
        });
        calls.on(
                Fn.RENDER_PASS_ENCODER_SET_IMMEDIATES,
                RENDER_PASS,
                p -> p.setImmediates(0, ByteBuffer.allocateDirect(0)));
        calls.on(Fn.RENDER_PASS_ENCODER_SET_STENCIL_REFERENCE, RENDER_PASS, p -> p.setStencilReference(1));
        calls.on(Fn.RENDER_PASS_ENCODER_SET_BLEND_CONSTANT, RENDER_PASS, p -> p.setBlendConstant(Color.ZERO));
        calls.on(Fn.RENDER_PASS_ENCODER_SET_VIEWPORT, RENDER_PASS, p -> p.setViewport(0, 0, 4, 4, 0, 1));
        calls.on(Fn.RENDER_PASS_ENCODER_SET_SCISSOR_RECT, RENDER_PASS, p -> p.setScissorRect(0, 0, 4, 4));
        calls.prepared(Fn.RENDER_PASS_ENCODER_SET_VERTEX_BUFFER, RENDER_PASS, (o, p) -> {
            Buffer vertices = o.get(DRAW_BUFFER);
            return () -> p.setVertexBuffer(0, vertices, 0, Resources.BUFFER_BYTES);
        });
        calls.prepared(Fn.RENDER_PASS_ENCODER_SET_INDEX_BUFFER, RENDER_PASS, (o, p) -> {
            Buffer indices = o.get(DRAW_BUFFER);
            return () -> p.setIndexBuffer(indices, IndexFormat.UINT32, 0, Resources.BUFFER_BYTES);
        });
    }

    private static void registerDraws(ExampleCalls calls) {
        calls.prepared(Fn.RENDER_PASS_ENCODER_DRAW, RENDER_PASS, (o, p) -> {
            makeReady(o, p);
            return () -> p.draw(3, 1, 0, 0);
        });
        calls.prepared(Fn.RENDER_PASS_ENCODER_DRAW_INDEXED, RENDER_PASS, (o, p) -> {
            makeReady(o, p);
            return () -> p.drawIndexed(3, 1, 0, 0, 0);
        });
        calls.prepared(Fn.RENDER_PASS_ENCODER_DRAW_INDIRECT, RENDER_PASS, (o, p) -> {
            makeReady(o, p);
            Buffer none = o.get(DRAW_BUFFER);
            return () -> p.drawIndirect(none, 0);
        });
        calls.prepared(Fn.RENDER_PASS_ENCODER_DRAW_INDEXED_INDIRECT, RENDER_PASS, (o, p) -> {
            makeReady(o, p);
            Buffer none = o.get(DRAW_BUFFER);
            return () -> p.drawIndexedIndirect(none, 0);
        });
        calls.prepared(Fn.RENDER_PASS_ENCODER_EXECUTE_BUNDLES, RENDER_PASS, (o, p) -> {
            List<RenderBundle> bundles = List.of(o.get(Recordings.RENDER_BUNDLE));
            return () -> p.executeBundles(bundles);
        });
    }

    private static void makeReady(ExampleObjects objects, RenderPassEncoder pass) {
        pass.setPipeline(objects.get(Pipelines.RENDER_PIPELINE));
        pass.setBindGroup(0, objects.get(Pipelines.BIND_GROUP), new int[0]);
        pass.setIndexBuffer(objects.get(DRAW_BUFFER), IndexFormat.UINT32, 0, Resources.BUFFER_BYTES);
    }
}
