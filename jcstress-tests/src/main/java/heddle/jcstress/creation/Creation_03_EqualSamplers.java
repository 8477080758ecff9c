package heddle.jcstress.creation;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Device;
import heddle.webgpu.Sampler;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: samplers that are equal may be one object inside; two threads that make and give back equal ones at once
 * each have their own reference.
 *
 * <pre>
 * reference                                NO_ERROR, NO_ERROR  52,368  100.00%  Acceptable
 * mutant: equal-objects-share-a-reference  (crash) SIGSEGV in no call of webgpu.h
 * dawn-null                                NO_ERROR, NO_ERROR   7,312  100.00%  Acceptable
 * dawn                                     NO_ERROR, NO_ERROR  22,496  100.00%  Acceptable
 * wgpu-native                              NO_ERROR, NO_ERROR  23,104  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-8")
@Description("Two threads make equal samplers at once")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = ACCEPTABLE, desc = "Both threads' objects were made without error.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, NO_ERROR", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "A call raised an error that no order of the two explains.")
@Outcome(id = {"NO_ERROR, NEVER", "NEVER, NO_ERROR", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@Outcome(id = {"NO_ERROR, OUT_OF_MEMORY", "OUT_OF_MEMORY, NO_ERROR", "OUT_OF_MEMORY, OUT_OF_MEMORY"}, expect = FORBIDDEN, desc = "A device with hardly any objects says that it is out of memory.")
@State
// spotless:on
public class Creation_03_EqualSamplers {
    private final Device device = Shared.device();

    @Actor
    public void first(LL_Result r) {
        r.r1 = Popped.during(device, this::make);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Popped.during(device, this::make);
    }

    @Arbiter
    public void end() {
        Buffers.flushNowAndThen();
    }

    private void make() {
        Sampler sampler = device.createSampler(null);
        sampler.addRef();
        sampler.release();
        sampler.release();
    }
}
