package heddle.backends.mutant;

import heddle.webgpu.CommandBuffer;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Queue;
import heddle.webgpu.WebGpu;
import java.util.List;

/** A submit is a loop over its command buffers, each checked and handed over by itself: one refused, the others run. */
final class SubmitOneByOne extends ForwardingWebGpu {
    SubmitOneByOne(WebGpu inner) {
        super(inner);
    }

    @Override
    public void queueSubmit(Queue queue, List<CommandBuffer> commands) {
        commands.forEach(each -> super.queueSubmit(queue, List.of(each)));
    }
}
