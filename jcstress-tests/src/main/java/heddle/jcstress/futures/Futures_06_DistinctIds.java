package heddle.jcstress.futures;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Operation;
import heddle.webgpu.Queue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: the futures of operations that two threads start at once are distinct, and none is the null future.
 *
 * <pre>
 * reference    DISTINCT  10,160  100.00%  Acceptable
 * dawn-null    DISTINCT  19,344  100.00%  Acceptable
 * dawn         DISTINCT   6,400  100.00%  Acceptable
 * wgpu-native  NULL      19,808  100.00%  Forbidden
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ASY-17")
@Description("Operations started at once have futures of their own")
@Outcome(id = "DISTINCT", expect = ACCEPTABLE, desc = "Each operation has a future of its own.")
@Outcome(id = "SAME", expect = FORBIDDEN, desc = "Two operations share a future.")
@Outcome(id = "NULL", expect = FORBIDDEN, desc = "An operation that started has the null future.")
@State
// spotless:on
public class Futures_06_DistinctIds {
    private final Queue queue = Shared.queue();
    private @Nullable Operation one;
    private @Nullable Operation other;

    @Actor
    public void first() {
        one = queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    @Actor
    public void second() {
        other = queue.onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);
    }

    @Arbiter
    public void end(L_Result r) {
        r.r1 = one.future() == 0 || other.future() == 0 ? "NULL" : one.future() == other.future() ? "SAME" : "DISTINCT";
        Shared.await(one);
        Shared.await(other);
    }
}
