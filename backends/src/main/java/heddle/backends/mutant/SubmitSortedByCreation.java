package heddle.backends.mutant;

import heddle.webgpu.CommandBuffer;
import heddle.webgpu.ForwardingWebGpu;
import heddle.webgpu.Handle;
import heddle.webgpu.Queue;
import heddle.webgpu.WebGpu;
import java.util.Comparator;
import java.util.List;

/** The command buffers of a submit run in the order in which they were finished: the submit sorts their ids for a lock. */
final class SubmitSortedByCreation extends ForwardingWebGpu {
    SubmitSortedByCreation(WebGpu inner) {
        super(inner);
    }

    @Override
    public void queueSubmit(Queue queue, List<CommandBuffer> commands) {
        super.queueSubmit(
                queue,
                commands.stream()
                        .sorted(Comparator.comparingLong(Handle::address))
                        .toList());
    }
}
