package heddle.jcstress.lifecycle;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.FewSamples;
import heddle.jcstress.shared.Disposable;
import heddle.webgpu.Fn;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * Claim: a wait without end for a device's loss ends when another thread destroys the device. Nothing else would end it.
 *
 * <p>Each thread gives back a reference of its own when it is done: a termination test has no arbiter.
 *
 * <pre>
 * reference                        TERMINATED   32  100.00%  Acceptable
 * mutant: timeout-taken-as-signed  ERROR        11  100.00%  Forbidden
 * dawn-null                        TERMINATED  190  100.00%  Acceptable
 * dawn                             TERMINATED   19  100.00%  Acceptable
 * wgpu-native                      (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest(Mode.Termination)
@Clause({"TS-7", "ASY-14"})
@Needs(functions = {Fn.INSTANCE_WAIT_ANY, Fn.DEVICE_GET_LOST_FUTURE})
@FewSamples
@Description("A wait without end for the loss of a device comes back when another thread destroys it")
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The wait ended, and its future was complete.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The wait slept on for half a minute after the signal.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The wait ended though its future was not complete.")
@State
// spotless:on
public class DeviceLoss_06_DestroyEndsWait {
    private final Disposable lost = new Disposable();

    public DeviceLoss_06_DestroyEndsWait() {
        lost.device().addRef();
    }

    @Actor
    public void waiter() {
        lost.waitForLoss();
        lost.close();
    }

    @Signal
    public void destroyer() {
        lost.device().destroy();
        lost.device().release();
    }
}
