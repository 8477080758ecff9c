package heddle.probe;

import static heddle.probe.Recordings.COMPUTE_PASS;

import heddle.webgpu.BindGroup;
import heddle.webgpu.Buffer;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Fn;
import java.nio.ByteBuffer;

/** Examples of compute passes. */
final class ComputePassExamples {
    private static final String MARK = "heddle";

    private ComputePassExamples() {}

    static void register(ExampleCalls calls) {
        calls.on(Fn.COMPUTE_PASS_ENCODER_INSERT_DEBUG_MARKER, COMPUTE_PASS, p -> p.insertDebugMarker(MARK));
        calls.on(Fn.COMPUTE_PASS_ENCODER_PUSH_DEBUG_GROUP, COMPUTE_PASS, p -> p.pushDebugGroup(MARK));
        calls.prepared(Fn.COMPUTE_PASS_ENCODER_POP_DEBUG_GROUP, COMPUTE_PASS, (o, p) -> {
            p.pushDebugGroup(MARK);
            return p::popDebugGroup;
        });
        calls.prepared(Fn.COMPUTE_PASS_ENCODER_SET_PIPELINE, COMPUTE_PASS, (o, p) -> {
            ComputePipeline pipeline = o.get(Pipelines.COMPUTE_PIPELINE);
            return () -> p.setPipeline(pipeline);
        });
        calls.prepared(Fn.COMPUTE_PASS_ENCODER_SET_BIND_GROUP, COMPUTE_PASS, (o, p) -> {
            BindGroup group = o.get(Pipelines.BIND_GROUP);
            return () -> p.setBindGroup(0, group, new int[0]);
        });
        // no bytes: more need a pipeline layout with immediates, which not every device has
        calls.on(
                Fn.COMPUTE_PASS_ENCODER_SET_IMMEDIATES,
                COMPUTE_PASS,
                p -> p.setImmediates(0, ByteBuffer.allocateDirect(0)));
        calls.prepared(Fn.COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS, COMPUTE_PASS, (o, p) -> {
            makeReady(o, p);
            return () -> p.dispatchWorkgroups(1, 1, 1);
        });
        calls.prepared(Fn.COMPUTE_PASS_ENCODER_DISPATCH_WORKGROUPS_INDIRECT, COMPUTE_PASS, (o, p) -> {
            makeReady(o, p);
            Buffer none = o.get(Resources.DRAW_BUFFER);
            return () -> p.dispatchWorkgroupsIndirect(none, 0);
        });
        calls.on(Fn.COMPUTE_PASS_ENCODER_END, COMPUTE_PASS, ComputePassEncoder::end);
    }

    private static void makeReady(ExampleObjects objects, ComputePassEncoder pass) {
        pass.setPipeline(objects.get(Pipelines.COMPUTE_PIPELINE));
        pass.setBindGroup(0, objects.get(Pipelines.BIND_GROUP), new int[0]);
    }
}
