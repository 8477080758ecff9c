package heddle.jcstress.errors;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Errors;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.jcstress.shared.Taker;
import heddle.webgpu.Device;
import heddle.webgpu.ErrorFilter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: a thread's nest of scopes is its own while another thread pushes and pops. The nester opens two scopes and
 * closes them empty; the offender's one scope holds its error.
 *
 * <pre>
 * reference                        NEITHER, VALIDATION  1,056  100.00%  Acceptable
 * mutant: scopes-shared-by-device  NEITHER, VALIDATION    214   74.31%  Acceptable
 *                                  OUTER, NO_ERROR          7    2.43%  Forbidden
 *                                  INNER, NO_ERROR          7    2.43%  Forbidden
 *                                  OUTER, VALIDATION       16    5.56%  Forbidden
 *                                  INNER, VALIDATION       12    4.17%  Forbidden
 *                                  NEITHER, NO_ERROR       32   11.11%  Forbidden
 * dawn-null                        NEITHER, VALIDATION  9,840  100.00%  Acceptable
 * dawn                             NEITHER, VALIDATION  3,184  100.00%  Acceptable
 * wgpu-native                      NEITHER, VALIDATION  4,499   72.66%  Acceptable
 *                                  NEITHER, NO_ERROR      721   11.64%  Forbidden
 *                                  OUTER, VALIDATION      373    6.02%  Forbidden
 *                                  INNER, VALIDATION      240    3.88%  Forbidden
 *                                  OUTER, NO_ERROR        178    2.87%  Forbidden
 *                                  INNER, NO_ERROR        144    2.33%  Forbidden
 *                                  BOTH, VALIDATION        21    0.34%  Forbidden
 *                                  BOTH, NO_ERROR          16    0.26%  Unlisted
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-4")
@Description("Pushing and popping on one thread leaves the nest of another whole")
@Outcome(id = "NEITHER, VALIDATION", expect = ACCEPTABLE, desc = "Each thread saw its own scopes only.")
@Outcome(id = {"OUTER, NO_ERROR", "INNER, NO_ERROR"}, expect = FORBIDDEN, desc = "The nester's scope took the offender's error.")
@Outcome(id = {"OUTER, VALIDATION", "INNER, VALIDATION", "BOTH, VALIDATION", "BOTH, NO_ERROR"}, expect = FORBIDDEN, desc = "The error went into scopes of both threads.")
@Outcome(id = "NEITHER, NO_ERROR", expect = FORBIDDEN, desc = "The error was lost.")
@Outcome(id = {"ODD, VALIDATION", "ODD, NO_ERROR", "NEITHER, EMPTY", "ODD, EMPTY"}, expect = FORBIDDEN, desc = "A pop found another thread's scope, or none.")
@State
// spotless:on
public class ErrorScope_06_PopAgainstPush {
    private final Device device = Shared.device();

    @Actor
    public void nester(LL_Result r) {
        device.pushErrorScope(ErrorFilter.VALIDATION);
        device.pushErrorScope(ErrorFilter.VALIDATION);
        r.r1 = Taker.ofTwo(device);
    }

    @Actor
    public void offender(LL_Result r) {
        device.pushErrorScope(ErrorFilter.VALIDATION);
        Errors.validation(device);
        r.r2 = Popped.from(device);
    }
}
