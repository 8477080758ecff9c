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
import heddle.webgpu.Operation;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: a callback that allows WaitAny only comes once when two threads wait on its future at the same time, and a
 * wait that names a completed future says so.
 *
 * <p>Whether a wait may return before the callback that the other wait runs has ended, the text does not say:
 * reported, not failed.
 *
 * <pre>
 * reference    COMPLETE, COMPLETE    326,060   78.73%  Acceptable
 *              COMPLETE, TIMED_OUT    38,044    9.19%  Acceptable
 *              TIMED_OUT, COMPLETE    34,080    8.23%  Acceptable
 *              TIMED_OUT, TIMED_OUT   15,960    3.85%  Acceptable
 * dawn-null    COMPLETE, COMPLETE    109,712  100.00%  Acceptable
 * dawn         COMPLETE, COMPLETE    144,576  100.00%  Acceptable
 * wgpu-native  (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause({"ASY-1", "ASY-6"})
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("Two threads wait on one future: one callback, and both are told")
@Outcome(id = "COMPLETE, COMPLETE",                           expect = ACCEPTABLE,             desc = "Both saw the future complete, after its callback.")
@Outcome(id = {"COMPLETE, TIMED_OUT", "TIMED_OUT, COMPLETE"}, expect = ACCEPTABLE,             desc = "One came before the completion.")
@Outcome(id = "TIMED_OUT, TIMED_OUT",                         expect = ACCEPTABLE,             desc = "Both came before the completion.")
@Outcome(id = {"EARLY, COMPLETE", "COMPLETE, EARLY", "EARLY, EARLY", "EARLY, TIMED_OUT", "TIMED_OUT, EARLY"},
         expect = ACCEPTABLE_INTERESTING, desc = "A wait returned complete while the callback was still under way.")
@Outcome(id = "NEVER, NEVER",                                 expect = FORBIDDEN,              desc = "The callback never came.")
@Outcome(id = {"UNTOLD, UNTOLD", "UNTOLD, COMPLETE", "COMPLETE, UNTOLD", "UNTOLD, TIMED_OUT", "TIMED_OUT, UNTOLD", "UNTOLD, EARLY", "EARLY, UNTOLD"},
         expect = FORBIDDEN, desc = "A wait succeeded and named no future as complete.")
@Outcome(id = {"ERROR, ERROR", "ERROR, COMPLETE", "COMPLETE, ERROR", "ERROR, TIMED_OUT", "TIMED_OUT, ERROR", "ERROR, EARLY", "EARLY, ERROR"},
         expect = FORBIDDEN, desc = "A wait failed.")
@State
// spotless:on
public class Futures_02_TwoWaitOnOne {
    private final Operation work = Shared.queue().onSubmittedWorkDone(CallbackMode.WAIT_ANY_ONLY);

    @Actor
    public void first(LL_Result r) {
        r.r1 = Waited.on(work);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Waited.on(work);
    }

    @Arbiter
    public void end(LL_Result r) {
        if (!Waited.untilFired(work)) {
            r.r1 = r.r2 = "NEVER";
        }
    }
}
