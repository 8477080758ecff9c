package heddle.backends.mutant;

import heddle.webgpu.CommandBuffer;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Queue;
import heddle.webgpu.WebGpu;
import java.util.List;

/**
 * A submit reads where the list of submits ends, appends there and stores the new end, without a lock: of two submits at
 * the same time one is overwritten.
 */
final class SubmitDroppedUnderContention extends ForwardingWebGpu {
    private volatile int end;

    SubmitDroppedUnderContention(WebGpu inner) {
        super(inner);
    }

    @Override
    public void queueSubmit(Queue queue, List<CommandBuffer> commands) {
        int seen = end;
        RaceWindow.stay();
        if (end == seen) {
            end = seen + 1;
            super.queueSubmit(queue, commands);
        }
    }
}
