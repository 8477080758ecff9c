package heddle.jcstress.futures;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Shared;
import heddle.jcstress.shared.Waited;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: a future whose callback allows ProcessEvents may be waited on by one thread while another pumps: one
 * callback, and a wait that says complete means it. Whether the wait may return while the pump still runs the
 * callback, the text does not say: reported, not failed.
 *
 * <pre>
 * reference    COMPLETE   45,230   87.60%  Acceptable
 *              TIMED_OUT   6,402   12.40%  Acceptable
 * dawn-null    COMPLETE    8,976  100.00%  Acceptable
 * dawn         COMPLETE   16,896  100.00%  Acceptable
 * wgpu-native  (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ASY-6")
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("A wait and a pump on one future deliver its callback once, and the wait tells the truth")
@Outcome(id = "COMPLETE", expect = ACCEPTABLE, desc = "The wait saw the future complete, after its callback.")
@Outcome(id = "TIMED_OUT", expect = ACCEPTABLE, desc = "The wait came before the completion.")
@Outcome(id = "EARLY", expect = ACCEPTABLE_INTERESTING, desc = "The wait returned complete while the pump was still at the callback.")
@Outcome(id = "UNTOLD", expect = FORBIDDEN, desc = "The wait succeeded and did not name the future.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The wait failed.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The callback never came.")
@State
// spotless:on
public class Futures_04_WaitAgainstProcessEvents {
    private final Instance instance = Shared.instance();
    private final Operation work = Shared.queue().onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);

    @Actor
    public void waiter(L_Result r) {
        r.r1 = Waited.on(work);
    }

    @Actor
    public void pumper() {
        instance.processEvents();
    }

    @Arbiter
    public void end(L_Result r) {
        if (!Shared.await(work)) {
            r.r1 = "NEVER";
        }
    }
}
