package heddle.property.futures;

import static heddle.webgpu.ErrorFilter.VALIDATION;

import heddle.cases.Rig;
import heddle.property.stage.Buffers;
import heddle.property.stage.Pipelines;
import heddle.webgpu.Adapter;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.ComputePipeline;
import heddle.webgpu.Device;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import heddle.webgpu.RenderPipeline;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongConsumer;

/**
 * Starts operations of any kind, on any thread, and gives back at the end what they used and what they brought.
 *
 * <p>Each map has a buffer of its own and each device an adapter of its own, so that operations do not meet.
 */
final class Starter implements AutoCloseable {
    private static final int SIZE_BYTES = 64;

    private final Rig rig;
    private final Pipelines pipelines;
    private final Deque<Runnable> releases = new ConcurrentLinkedDeque<>();

    Starter(Rig rig) {
        this.rig = rig;
        this.pipelines = Pipelines.on(rig.device());
        releases.add(pipelines.module()::release);
    }

    /** Starts an operation that will succeed. */
    Operation start(Kind kind, CallbackMode mode) {
        return start(kind, mode, CallbackBody.NOTHING);
    }

    /** Starts an operation that will succeed; the body runs inside its callback. */
    Operation start(Kind kind, CallbackMode mode, CallbackBody body) {
        return switch (kind) {
            case ADAPTER ->
                rig.instance().requestAdapter(rig.opener().adapterOptions(), mode, keeping(body, this::releaseAdapter));
            case DEVICE ->
                ownAdapter()
                        .requestDevice(rig.opener().deviceDescriptor("own"), mode, keeping(body, this::releaseDevice));
            case MAP -> ownBuffer().mapAsync(MapMode.READ, 0, SIZE_BYTES, mode, body);
            case WORK_DONE -> rig.queue().onSubmittedWorkDone(mode, body);
            case POP -> pop(mode, body);
            case COMPILATION_INFO -> pipelines.module().getCompilationInfo(mode, body);
            case COMPUTE_PIPELINE ->
                rig.device()
                        .createComputePipelineAsync(
                                pipelines.compute(), mode, keeping(body, this::releaseComputePipeline));
            case RENDER_PIPELINE ->
                rig.device()
                        .createRenderPipelineAsync(
                                pipelines.render(), mode, keeping(body, this::releaseRenderPipeline));
        };
    }

    /** Releases on the calling thread; every operation must have called back. */
    @Override
    public void close() {
        for (Runnable release = releases.pollLast(); release != null; release = releases.pollLast()) {
            release.run();
        }
    }

    private Operation pop(CallbackMode mode, CallbackBody body) {
        rig.device().pushErrorScope(VALIDATION);
        return rig.device().popErrorScope(mode, body);
    }

    private Adapter ownAdapter() {
        Adapter adapter = rig.opener().openAdapter(rig.instance());
        releases.add(adapter::release);
        return adapter;
    }

    private Buffer ownBuffer() {
        Buffer buffer = new Buffers(rig).create(Buffers.READ_BACK, SIZE_BYTES);
        releases.add(buffer::release);
        return buffer;
    }

    private static CallbackBody keeping(CallbackBody body, LongConsumer release) {
        return firing -> {
            if (firing.object() != 0) {
                release.accept(firing.object());
            }
            body.run(firing);
        };
    }

    private void releaseAdapter(long address) {
        releases.add(new Adapter(rig.gpu(), address)::release);
    }

    private void releaseDevice(long address) {
        releases.add(new Device(rig.gpu(), address)::release);
    }

    private void releaseComputePipeline(long address) {
        releases.add(new ComputePipeline(rig.gpu(), address)::release);
    }

    private void releaseRenderPipeline(long address) {
        releases.add(new RenderPipeline(rig.gpu(), address)::release);
    }
}
