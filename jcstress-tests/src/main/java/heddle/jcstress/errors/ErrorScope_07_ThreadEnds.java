package heddle.jcstress.errors;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Elsewhere;
import heddle.jcstress.shared.Errors;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: a thread that ends with a scope open harms nobody. The error that another thread makes meanwhile, without a
 * scope, is uncaptured, once.
 *
 * <pre>
 * reference                        ONCE     448  100.00%  Acceptable
 * mutant: scopes-shared-by-device  NEVER    128  100.00%  Forbidden
 * dawn-null                        ONCE   1,504  100.00%  Acceptable
 * dawn                             ONCE     784  100.00%  Acceptable
 * wgpu-native                      ONCE       1    0.78%  Acceptable
 *                                  NEVER    127   99.22%  Forbidden
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-6")
@Description("A thread that ends with a scope open takes no error of the living")
@Outcome(id = "ONCE", expect = ACCEPTABLE, desc = "The error was uncaptured.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The scope of the thread that ends took the error.")
@Outcome(id = "AGAIN", expect = FORBIDDEN, desc = "The callback came more often than errors were made.")
@State
// spotless:on
public class ErrorScope_07_ThreadEnds {
    private final Device device = Shared.device();

    @Actor
    public void starter() {
        Elsewhere.run(() -> device.pushErrorScope(ErrorFilter.VALIDATION));
    }

    @Actor
    public void offender(L_Result r) { // has no scope; no other thread makes errors in this test
        Errors.validation(device);
        r.r1 = Shared.uncaptured().settle();
    }
}
