package heddle.jcstress.creation;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.BindGroupLayout;
import heddle.webgpu.BindGroupLayoutDescriptor;
import heddle.webgpu.Device;
import heddle.webgpu.PipelineLayout;
import heddle.webgpu.PipelineLayoutDescriptor;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: layouts that are equal may be one object inside; two threads that make, use and give back equal ones at
 * once each have their own reference.
 *
 * <pre>
 * reference                                NO_ERROR, NO_ERROR    224  100.00%  Acceptable
 * mutant: equal-objects-share-a-reference  (crash) SIGSEGV in no call of webgpu.h
 * dawn-null                                NO_ERROR, NO_ERROR  1,312  100.00%  Acceptable
 * dawn                                     NO_ERROR, NO_ERROR  3,568  100.00%  Acceptable
 * wgpu-native                              NO_ERROR, NO_ERROR  4,224  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-8")
@Description("Two threads make equal bind group layouts at once")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = ACCEPTABLE, desc = "Both threads' objects were made without error.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, NO_ERROR", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "A call raised an error that no order of the two explains.")
@Outcome(id = {"NO_ERROR, NEVER", "NEVER, NO_ERROR", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@Outcome(id = {"NO_ERROR, OUT_OF_MEMORY", "OUT_OF_MEMORY, NO_ERROR", "OUT_OF_MEMORY, OUT_OF_MEMORY"}, expect = FORBIDDEN, desc = "A device with hardly any objects says that it is out of memory.")
@State
// spotless:on
public class Creation_02_EqualLayouts {
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
        BindGroupLayout layout = device.createBindGroupLayout(BindGroupLayoutDescriptor.DEFAULT);
        PipelineLayout whole =
                device.createPipelineLayout(PipelineLayoutDescriptor.DEFAULT.withBindGroupLayouts(List.of(layout)));
        layout.release();
        whole.release();
    }
}
