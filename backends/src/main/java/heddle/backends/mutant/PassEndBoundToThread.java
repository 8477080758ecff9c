package heddle.backends.mutant;

import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassDescriptor;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Handle;
import heddle.webgpu.RenderPassDescriptor;
import heddle.webgpu.RenderPassEncoder;
import heddle.webgpu.WebGpu;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * End of a pass does nothing on another thread than the one that began it: which pass is open is kept with the thread.
 */
final class PassEndBoundToThread extends ForwardingWebGpu {
    private final Map<Long, Thread> begunOn = new ConcurrentHashMap<>();

    PassEndBoundToThread(WebGpu inner) {
        super(inner);
    }

    @Override
    public long commandEncoderBeginComputePass(
            CommandEncoder commandEncoder, @Nullable ComputePassDescriptor descriptor) {
        return begun(super.commandEncoderBeginComputePass(commandEncoder, descriptor));
    }

    @Override
    public long commandEncoderBeginRenderPass(CommandEncoder commandEncoder, RenderPassDescriptor descriptor) {
        return begun(super.commandEncoderBeginRenderPass(commandEncoder, descriptor));
    }

    @Override
    public void computePassEncoderEnd(ComputePassEncoder computePassEncoder) {
        if (isOwn(computePassEncoder)) {
            super.computePassEncoderEnd(computePassEncoder);
        }
    }

    @Override
    public void renderPassEncoderEnd(RenderPassEncoder renderPassEncoder) {
        if (isOwn(renderPassEncoder)) {
            super.renderPassEncoderEnd(renderPassEncoder);
        }
    }

    private long begun(long pass) {
        begunOn.put(pass, Thread.currentThread());
        return pass;
    }

    private boolean isOwn(Handle pass) {
        return begunOn.get(pass.address()) == Thread.currentThread();
    }
}
