package heddle.jcstress.futures;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Shared;
import heddle.jcstress.shared.Waited;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: any number of threads may wait at the same time. Each thread's own future ends its own wait.
 *
 * <pre>
 * reference    COMPLETE, COMPLETE    48,981   83.26%  Acceptable
 *              TIMED_OUT, COMPLETE    6,835   11.62%  Acceptable
 *              COMPLETE, TIMED_OUT    1,988    3.38%  Acceptable
 *              TIMED_OUT, TIMED_OUT   1,028    1.75%  Acceptable
 * dawn-null    COMPLETE, COMPLETE    13,408  100.00%  Acceptable
 * dawn         COMPLETE, COMPLETE     4,016  100.00%  Acceptable
 * wgpu-native  (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-2")
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("Two threads wait on two futures of their own at once")
@Outcome(id = "COMPLETE, COMPLETE", expect = ACCEPTABLE, desc = "Each wait saw its future complete, after its callback.")
@Outcome(id = {"COMPLETE, TIMED_OUT", "TIMED_OUT, COMPLETE", "TIMED_OUT, TIMED_OUT"}, expect = ACCEPTABLE, desc = "A wait without patience came before the completion.")
@Outcome(id = {"EARLY, COMPLETE", "COMPLETE, EARLY", "EARLY, EARLY", "EARLY, TIMED_OUT", "TIMED_OUT, EARLY"}, expect = FORBIDDEN, desc = "A wait returned complete before its callback had run.")
@Outcome(id = {"UNTOLD, COMPLETE", "COMPLETE, UNTOLD", "UNTOLD, UNTOLD"}, expect = FORBIDDEN, desc = "A wait succeeded and named no future.")
@Outcome(id = {"ERROR, COMPLETE", "COMPLETE, ERROR", "ERROR, ERROR"}, expect = FORBIDDEN, desc = "A wait failed.")
@Outcome(id = "NEVER, NEVER", expect = FORBIDDEN, desc = "A callback never came.")
@State
// spotless:on
public class Futures_05_TwoWaitOnTwo {
    private final Operation one = Shared.queue().onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY);
    private final Operation other = Shared.queue().onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY);

    @Actor
    public void first(LL_Result r) {
        r.r1 = Waited.on(one);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Waited.on(other);
    }

    @Arbiter
    public void end(LL_Result r) {
        if (!Waited.untilFired(one) || !Waited.untilFired(other)) {
            r.r1 = r.r2 = "NEVER";
        }
    }
}
