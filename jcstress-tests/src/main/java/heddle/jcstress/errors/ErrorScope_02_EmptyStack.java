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
 * Claim: the stack of each thread begins empty, so a pop on a thread that pushed nothing is an error, and takes
 * nothing from a thread that has a scope open.
 *
 * <p>This also asks what a library does about a pop that finds nothing: an error status, by the contract.
 *
 * <pre>
 * reference                        EMPTY, VALIDATION       68,160  100.00%  Acceptable
 * mutant: scopes-shared-by-device  EMPTY, VALIDATION           93   64.58%  Acceptable
 *                                  VALIDATION, EMPTY            4    2.78%  Forbidden
 *                                  NO_ERROR, EMPTY              7    4.86%  Forbidden
 *                                  NO_ERROR, VALIDATION        11    7.64%  Forbidden
 *                                  VALIDATION, VALIDATION       9    6.25%  Forbidden
 *                                  EMPTY, EMPTY                20   13.89%  Forbidden
 * dawn-null                        EMPTY, VALIDATION       47,824  100.00%  Acceptable
 * dawn                             EMPTY, VALIDATION       85,312  100.00%  Acceptable
 * wgpu-native                      (crash)  SIGABRT: called Option::unwrap() on a None value
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-2")
@Description("A thread that pushed nothing pops nothing")
@Outcome(id = "EMPTY, VALIDATION",                                expect = ACCEPTABLE, desc = "Each thread saw its own stack only.")
@Outcome(id = "VALIDATION, EMPTY",                                expect = FORBIDDEN,  desc = "The intruder took the owner's scope, with the error in it.")
@Outcome(id = "NO_ERROR, EMPTY",                                  expect = FORBIDDEN,  desc = "The intruder took the owner's scope before the error was made.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, VALIDATION"}, expect = FORBIDDEN,  desc = "The intruder popped a scope that nobody had pushed.")
@Outcome(id = {"EMPTY, EMPTY", "EMPTY, NO_ERROR"},                expect = FORBIDDEN,  desc = "The owner's scope or its error was lost.")
@Outcome(id = {"NO_ERROR, NO_ERROR", "VALIDATION, NO_ERROR"},     expect = FORBIDDEN,  desc = "The intruder popped a scope, and the owner's error was not in the owner's.")
@State
// spotless:on
public class ErrorScope_02_EmptyStack {
    private final Device device = Shared.device();

    @Actor
    public void intruder(LL_Result r) { // has pushed nothing
        r.r1 = Popped.from(device);
    }

    @Actor
    public void owner(LL_Result r) {
        device.pushErrorScope(VALIDATION);
        Errors.validation(device);
        r.r2 = Popped.from(device);
    }
}
