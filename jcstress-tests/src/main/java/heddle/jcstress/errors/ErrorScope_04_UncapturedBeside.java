package heddle.jcstress.errors;

import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Errors;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Device;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: an error that no scope of its own thread takes reaches the uncaptured-error callback, once; the scope of
 * another thread neither takes it nor hides it.
 *
 * <pre>
 * reference    NO_ERROR, ONCE     93,824  100.00%  Acceptable
 * dawn-null    NO_ERROR, ONCE     38,560  100.00%  Acceptable
 * dawn         NO_ERROR, ONCE     55,680  100.00%  Acceptable
 * wgpu-native  NO_ERROR, ONCE     51,565   99.99%  Acceptable
 *              VALIDATION, NEVER       1    0.00%  Forbidden
 *              NO_ERROR, NEVER         1    0.00%  Forbidden
 *              VALIDATION, ONCE        1    0.00%  Forbidden
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-8")
@Description("An error without a scope is uncaptured, whatever scopes other threads have")
@Outcome(id = "NO_ERROR, ONCE",                         expect = ACCEPTABLE, desc = "The error was uncaptured, and the bystander's scope stayed empty.")
@Outcome(id = "VALIDATION, NEVER",                      expect = FORBIDDEN,  desc = "The bystander's scope took the error.")
@Outcome(id = "NO_ERROR, NEVER",                        expect = FORBIDDEN,  desc = "The error was lost.")
@Outcome(id = "VALIDATION, ONCE",                       expect = FORBIDDEN,  desc = "The error was told twice: to the bystander's scope and as uncaptured.")
@Outcome(id = {"NO_ERROR, AGAIN", "VALIDATION, AGAIN"}, expect = FORBIDDEN,  desc = "The callback came more often than errors were made.")
@State
// spotless:on
public class ErrorScope_04_UncapturedBeside {
    private final Device device = Shared.device();

    @Actor
    public void bystander(LL_Result r) { // makes no error: its scope must stay empty
        device.pushErrorScope(VALIDATION);
        r.r1 = Popped.from(device);
    }

    @Actor
    public void offender(LL_Result r) { // has no scope; no other thread makes errors in this test
        Errors.validation(device);
        r.r2 = Shared.uncaptured().settle();
    }
}
