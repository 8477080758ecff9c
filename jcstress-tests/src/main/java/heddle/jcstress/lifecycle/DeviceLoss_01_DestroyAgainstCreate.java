package heddle.jcstress.lifecycle;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import heddle.cases.Clause;
import heddle.jcstress.FewSamples;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Disposable;
import heddle.webgpu.Buffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: DeviceDestroy may run while another thread creates objects on the device; a handle comes back, or none, and
 * no harm.
 *
 * <pre>
 * reference    RETURNED  4,560  100.00%  Acceptable
 * dawn-null    RETURNED  4,032  100.00%  Acceptable
 * dawn         RETURNED     64  100.00%  Acceptable
 * wgpu-native  RETURNED     32  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-3")
@FewSamples
@Description("A device is destroyed while another thread creates a buffer")
@Outcome(id = "RETURNED", expect = ACCEPTABLE, desc = "The call returned; what it made can be given back.")
@State
// spotless:on
public class DeviceLoss_01_DestroyAgainstCreate {
    private final Disposable lost = new Disposable();

    @Actor
    public void creator(L_Result r) {
        Buffer buffer = lost.device().createBuffer(Buffers.READABLE);
        if (buffer != null) {
            buffer.release();
        }
        r.r1 = "RETURNED";
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
