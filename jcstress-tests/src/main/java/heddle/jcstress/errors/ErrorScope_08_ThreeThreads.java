package heddle.jcstress.errors;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Errors;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: a scope takes errors of its own thread only, also with three threads at once.
 *
 * <pre>
 * reference                        NO_ERROR, VALIDATION, NO_ERROR    11,680  100.00%  Acceptable
 * mutant: scopes-shared-by-device  NO_ERROR, VALIDATION, NO_ERROR        92   82.14%  Acceptable
 *                                  VALIDATION, NO_ERROR, NO_ERROR         3    2.68%  Forbidden
 *                                  NO_ERROR, NO_ERROR, VALIDATION         2    1.79%  Forbidden
 *                                  NO_ERROR, NO_ERROR, NO_ERROR           8    7.14%  Forbidden
 *                                  VALIDATION, VALIDATION, NO_ERROR       2    1.79%  Forbidden
 *                                  NO_ERROR, VALIDATION, VALIDATION       5    4.46%  Forbidden
 * dawn-null                        NO_ERROR, VALIDATION, NO_ERROR     6,480  100.00%  Acceptable
 * dawn                             NO_ERROR, VALIDATION, NO_ERROR     2,032  100.00%  Acceptable
 * wgpu-native                      NO_ERROR, VALIDATION, NO_ERROR       273   77.56%  Acceptable
 *                                  NO_ERROR, NO_ERROR, NO_ERROR          34    9.66%  Forbidden
 *                                  NO_ERROR, VALIDATION, VALIDATION      18    5.11%  Forbidden
 *                                  VALIDATION, VALIDATION, NO_ERROR      13    3.69%  Forbidden
 *                                  NO_ERROR, NO_ERROR, VALIDATION         8    2.27%  Forbidden
 *                                  VALIDATION, NO_ERROR, NO_ERROR         5    1.42%  Forbidden
 *                                  VALIDATION, NO_ERROR, VALIDATION       1    0.28%  Unlisted
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-1")
@Description("Of three threads with a scope each, only the offender finds its error")
@Outcome(id = "NO_ERROR, VALIDATION, NO_ERROR", expect = ACCEPTABLE, desc = "Only the offender's scope holds the error.")
@Outcome(id = {"VALIDATION, NO_ERROR, NO_ERROR", "NO_ERROR, NO_ERROR, VALIDATION"}, expect = FORBIDDEN, desc = "Another thread's scope took the error.")
@Outcome(id = "NO_ERROR, NO_ERROR, NO_ERROR", expect = FORBIDDEN, desc = "The error was lost.")
@Outcome(id = {"VALIDATION, VALIDATION, NO_ERROR", "NO_ERROR, VALIDATION, VALIDATION", "VALIDATION, VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "The error was told to several threads.")
@State
// spotless:on
public class ErrorScope_08_ThreeThreads {
    private final Device device = Shared.device();

    @Actor
    public void before(LLL_Result r) {
        device.pushErrorScope(ErrorFilter.VALIDATION);
        r.r1 = Popped.from(device);
    }

    @Actor
    public void offender(LLL_Result r) {
        device.pushErrorScope(ErrorFilter.VALIDATION);
        Errors.validation(device);
        r.r2 = Popped.from(device);
    }

    @Actor
    public void beyond(LLL_Result r) {
        device.pushErrorScope(ErrorFilter.VALIDATION);
        r.r3 = Popped.from(device);
    }
}
