package heddle.jcstress.lifecycle;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.FewSamples;
import heddle.jcstress.shared.Disposable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: DeviceDestroy on two threads at once loses the device once: one device-lost callback.
 *
 * <pre>
 * reference    ONCE   5,936  100.00%  Acceptable
 * dawn-null    ONCE   1,632  100.00%  Acceptable
 * dawn         ONCE      32  100.00%  Acceptable
 * wgpu-native  NEVER     32  100.00%  Forbidden
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ASY-14")
@FewSamples
@Description("Two threads destroy a device at once, and its loss is told once")
@Outcome(id = "ONCE", expect = ACCEPTABLE, desc = "The device-lost callback came once.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The device-lost callback never came.")
@State
// spotless:on
public class DeviceLoss_05_TwoDestroys {
    private final Disposable lost = new Disposable();

    @Actor
    public void other() {
        lost.device().destroy();
    }

    @Actor
    public void destroyer() {
        lost.device().destroy();
    }

    @Arbiter
    public void end(L_Result r) {
        r.r1 = lost.told();
        lost.close();
    }
}
