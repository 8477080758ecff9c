package heddle.jcstress.lifecycle;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.FewSamples;
import heddle.jcstress.shared.Disposable;
import heddle.jcstress.shared.Popped;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: error scopes may be pushed and popped beside DeviceDestroy, and the pop is answered.
 *
 * <pre>
 * reference    NO_ERROR  3,760  100.00%  Acceptable
 * dawn-null    NO_ERROR  1,392  100.00%  Acceptable
 * dawn         NO_ERROR     64  100.00%  Acceptable
 * wgpu-native  NO_ERROR     32  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-3")
@FewSamples
@Description("A device is destroyed while another thread pushes and pops a scope")
@Outcome(id = "NO_ERROR", expect = ACCEPTABLE, desc = "The scope was empty.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The pop was never answered.")
@Outcome(id = "VALIDATION", expect = FORBIDDEN, desc = "The scope took an error that nobody made.")
@State
// spotless:on
public class DeviceLoss_04_DestroyAgainstScopes {
    private final Disposable lost = new Disposable();

    @Actor
    public void scoper(L_Result r) {
        r.r1 = Popped.during(lost.device(), () -> {});
    }

    @Actor
    public void destroyer() {
        lost.device().destroy();
    }

    @Arbiter
    public void end() {
        lost.close();
    }
}
