package heddle.jcstress.futures;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
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
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * Claim: a wait without end ends when its callback is run by another thread's ProcessEvents.
 *
 * <p>Whether it may return while that callback is still under way, the text does not say: it only has to return.
 *
 * <pre>
 * reference                        TERMINATED   62  100.00%  Acceptable
 * mutant: timeout-taken-as-signed  TERMINATED   26   92.86%  Acceptable
 *                                  ERROR         2    7.14%  Forbidden
 * dawn-null                        TERMINATED  138  100.00%  Acceptable
 * dawn                             TERMINATED  147  100.00%  Acceptable
 * wgpu-native                      (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest(Mode.Termination)
@Clause({"TS-7", "ASY-9"})
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("A wait without end whose callback another thread's pump runs comes back")
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The wait ended, and its future was complete.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The wait slept on for half a minute after the signal.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The wait ended though its future was not complete.")
@State
// spotless:on
public class Futures_09_PumpEndsWait {
    private final Instance instance = Shared.instance();
    private final Operation work = Shared.queue().onSubmittedWorkDone(CallbackMode.ALLOW_PROCESS_EVENTS);

    @Actor
    public void waiter() {
        Waited.toTheEnd(work);
    }

    @Signal
    public void pumper() {
        instance.processEvents();
    }
}
