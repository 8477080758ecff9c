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
 * Claim: an error lands in the scope of the thread whose call made it, and in no other.
 *
 * <p>Each thread pops no more than it pushed, so that a library with one stack for all threads answers wrongly and
 * does not find its stack empty.
 *
 * <pre>
 * reference                        NO_ERROR, VALIDATION    109,072  100.00%  Acceptable
 * mutant: scopes-shared-by-device  NO_ERROR, VALIDATION        129   80.63%  Acceptable
 *                                  VALIDATION, NO_ERROR          6    3.75%  Forbidden
 *                                  VALIDATION, VALIDATION       12    7.50%  Forbidden
 *                                  NO_ERROR, NO_ERROR           13    8.13%  Forbidden
 * dawn-null                        NO_ERROR, VALIDATION     43,040  100.00%  Acceptable
 * dawn                             NO_ERROR, VALIDATION     76,784  100.00%  Acceptable
 * wgpu-native                      NO_ERROR, VALIDATION     32,140   24.77%  Acceptable
 *                                  VALIDATION, NO_ERROR     44,295   34.14%  Forbidden
 *                                  VALIDATION, VALIDATION   22,433   17.29%  Forbidden
 *                                  NO_ERROR, NO_ERROR       30,876   23.80%  Forbidden
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-1")
@Description("An error scope stack belongs to its thread")
@Outcome(id = "NO_ERROR, VALIDATION",   expect = ACCEPTABLE, desc = "Each thread saw its own stack only.")
@Outcome(id = "VALIDATION, NO_ERROR",   expect = FORBIDDEN,  desc = "The bystander's scope took the offender's error.")
@Outcome(id = "VALIDATION, VALIDATION", expect = FORBIDDEN,  desc = "The offender's one error reached both scopes.")
@Outcome(id = "NO_ERROR, NO_ERROR",     expect = FORBIDDEN,  desc = "The offender's error was lost.")
@State
// spotless:on
public class ErrorScope_01_ThreadLocalStack {
    private final Device device = Shared.device();

    @Actor
    public void bystander(LL_Result r) { // makes no error: its scope must stay empty
        device.pushErrorScope(VALIDATION);
        r.r1 = Popped.from(device);
    }

    @Actor
    public void offender(LL_Result r) { // makes one validation error inside its own scope
        device.pushErrorScope(VALIDATION);
        Errors.validation(device);
        r.r2 = Popped.from(device);
    }
}
