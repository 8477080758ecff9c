package heddle.jcstress.creation;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.Device;
import heddle.webgpu.Fn;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: SetLabel may run on two threads at once on one object; neither raises an error, and the object lives.
 *
 * <pre>
 * reference                     NO_ERROR, NO_ERROR  50,688  100.00%  Acceptable
 * mutant: calls-share-an-arena  (crash) SIGABRT in no call of webgpu.h
 * dawn-null                     NO_ERROR, NO_ERROR   6,608  100.00%  Acceptable
 * dawn                          NO_ERROR, NO_ERROR   2,992  100.00%  Acceptable
 * wgpu-native                   (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-1")
@Needs(functions = Fn.BUFFER_SET_LABEL)
@Description("Two threads label one buffer at once")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = ACCEPTABLE, desc = "Both labels were taken.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, NO_ERROR", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "A call raised an error that no order of the two explains.")
@Outcome(id = {"NO_ERROR, NEVER", "NEVER, NO_ERROR", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@State
// spotless:on
public class Creation_07_TwoLabels {
    private final Device device = Shared.device();
    private final Buffer buffer = Buffers.readable();

    @Actor
    public void first(LL_Result r) {
        r.r1 = Popped.during(device, () -> buffer.setLabel("the first of two labels, long enough for an allocation"));
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Popped.during(device, () -> buffer.setLabel("the second label, of another length"));
    }

    @Arbiter
    public void end() {
        Buffers.release(buffer);
    }
}
