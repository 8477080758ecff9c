package heddle.jcstress.encoders;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.CommandEncoder;
import heddle.webgpu.ComputePassEncoder;
import heddle.webgpu.Device;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: different encoders need no lock: passes begin and end on two threads at once, and both encoders finish
 * without error.
 *
 * <pre>
 * reference    NO_ERROR, NO_ERROR  15,856  100.00%  Acceptable
 * dawn-null    NO_ERROR, NO_ERROR     512  100.00%  Acceptable
 * dawn         NO_ERROR, NO_ERROR  11,952  100.00%  Acceptable
 * wgpu-native  NO_ERROR, NO_ERROR     224  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MT-8")
@Description("Compute passes on two encoders begin and end at once")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = ACCEPTABLE, desc = "Both encoders finished.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, NO_ERROR", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "A call raised an error that no order of the two explains.")
@Outcome(id = {"NO_ERROR, NEVER", "NEVER, NO_ERROR", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@State
// spotless:on
public class Encoders_04_PassesSideBySide {
    private final Device device = Shared.device();

    @Actor
    public void first(LL_Result r) {
        r.r1 = Popped.during(device, this::pass);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Popped.during(device, this::pass);
    }

    @Arbiter
    public void end() {
        Buffers.flushNowAndThen();
    }

    private void pass() {
        CommandEncoder encoder = device.createCommandEncoder(null);
        ComputePassEncoder pass = encoder.beginComputePass(null);
        pass.end();
        pass.release();
        Commands.finished(encoder).release();
    }
}
