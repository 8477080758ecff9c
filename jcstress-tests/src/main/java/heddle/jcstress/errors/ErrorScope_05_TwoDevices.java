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
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: a stack belongs to a device, too. An error on one device is in no scope of another device, whether that scope
 * was opened on the same thread or on another.
 *
 * <pre>
 * reference                            NO_ERROR, NO_ERROR, VALIDATION   20,064  100.00%  Acceptable
 * mutant: scopes-mixed-across-devices  NO_ERROR, VALIDATION, NO_ERROR      288  100.00%  Forbidden
 * dawn-null                            NO_ERROR, NO_ERROR, VALIDATION   38,832  100.00%  Acceptable
 * dawn                                 NO_ERROR, NO_ERROR, VALIDATION   44,880  100.00%  Acceptable
 * wgpu-native                          NO_ERROR, NO_ERROR, VALIDATION  156,288  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause({"ERR-5", "ERR-1"})
@Description("The scopes of two devices do not mix, on one thread or on two")
@Outcome(id = "NO_ERROR, NO_ERROR, VALIDATION", expect = ACCEPTABLE, desc = "The error is in the scope of its own device and thread.")
@Outcome(id = {"NO_ERROR, VALIDATION, NO_ERROR", "NO_ERROR, VALIDATION, VALIDATION"},
         expect = FORBIDDEN, desc = "A scope of another device on the same thread took the error.")
@Outcome(id = {"VALIDATION, NO_ERROR, NO_ERROR", "VALIDATION, NO_ERROR, VALIDATION"},
         expect = FORBIDDEN, desc = "A scope of another device on another thread took the error.")
@Outcome(id = {"VALIDATION, VALIDATION, NO_ERROR", "VALIDATION, VALIDATION, VALIDATION"},
         expect = FORBIDDEN, desc = "Scopes of two other devices took the error.")
@Outcome(id = "NO_ERROR, NO_ERROR, NO_ERROR",   expect = FORBIDDEN,  desc = "The error was lost.")
@State
// spotless:on
public class ErrorScope_05_TwoDevices {
    private final Device bystanders = Shared.device(0);
    private final Device spare = Shared.device(1);
    private final Device offenders = Shared.device(2);

    @Actor
    public void bystander(LLL_Result r) {
        bystanders.pushErrorScope(VALIDATION);
        r.r1 = Popped.from(bystanders);
    }

    @Actor
    public void offender(LLL_Result r) {
        offenders.pushErrorScope(VALIDATION);
        spare.pushErrorScope(VALIDATION);
        Errors.validation(offenders);
        r.r2 = Popped.from(spare);
        r.r3 = Popped.from(offenders);
    }
}
