package heddle.jcstress.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Device;
import heddle.webgpu.Queue;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: GetQueue may be called on two threads at once; each caller owns a reference to a queue that takes its
 * submit.
 *
 * <pre>
 * reference    NO_ERROR, NO_ERROR  6,592  100.00%  Acceptable
 * dawn-null    NO_ERROR, NO_ERROR  8,128  100.00%  Acceptable
 * dawn         NO_ERROR, NO_ERROR  7,648  100.00%  Acceptable
 * wgpu-native  NO_ERROR, NO_ERROR  7,616  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("QUE-4")
@Description("Two threads ask for the queue at once, and both get one that works")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = ACCEPTABLE, desc = "Both queues took a submit.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, NO_ERROR", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "A call raised an error that no order of the two explains.")
@Outcome(id = {"NO_ERROR, NEVER", "NEVER, NO_ERROR", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@State
// spotless:on
public class Queue_05_GetQueueTwice {
    private final Device device = Shared.device();

    @Actor
    public void first(LL_Result r) {
        r.r1 = Popped.during(device, this::use);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Popped.during(device, this::use);
    }

    private void use() {
        Queue queue = device.getQueue();
        queue.submit(List.of());
        queue.release();
    }
}
