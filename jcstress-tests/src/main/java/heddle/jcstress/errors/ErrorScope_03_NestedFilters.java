package heddle.jcstress.errors;

import static heddle.webgpu.ErrorFilter.OUT_OF_MEMORY;
import static heddle.webgpu.ErrorFilter.VALIDATION;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Errors;
import heddle.jcstress.shared.Shared;
import heddle.jcstress.shared.Taker;
import heddle.webgpu.Device;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: of two nested scopes the innermost whose filter fits takes the error, on each thread by itself.
 *
 * <p>Both threads nest the same two filters, one the other way round, and make the same error. So the outer scope of
 * the first and the inner scope of the second must have it, and a stack that is not the thread's own shows at once.
 *
 * <pre>
 * reference                        OUTER, INNER      68,400  100.00%  Acceptable
 * mutant: scopes-shared-by-device  OUTER, INNER         104   81.25%  Acceptable
 *                                  OUTER, OUTER           2    1.56%  Forbidden
 *                                  OUTER, NEITHER         3    2.34%  Forbidden
 *                                  INNER, INNER           5    3.91%  Forbidden
 *                                  NEITHER, INNER         3    2.34%  Forbidden
 *                                  BOTH, INNER            1    0.78%  Forbidden
 *                                  INNER, OUTER           2    1.56%  Forbidden
 *                                  INNER, NEITHER         1    0.78%  Forbidden
 *                                  NEITHER, OUTER         4    3.13%  Forbidden
 *                                  NEITHER, BOTH          3    2.34%  Forbidden
 * dawn-null                        OUTER, INNER      21,008  100.00%  Acceptable
 * dawn                             OUTER, INNER      33,968  100.00%  Acceptable
 * wgpu-native                      OUTER, INNER       5,575    5.99%  Acceptable
 *                                  NEITHER, INNER     6,594    7.09%  Forbidden
 *                                  INNER, OUTER       4,394    4.72%  Forbidden
 *                                  INNER, NEITHER    45,810   49.25%  Forbidden
 *                                  NEITHER, OUTER    12,903   13.87%  Forbidden
 *                                  NEITHER, NEITHER   6,101    6.56%  Forbidden
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-4")
@Description("Nested scopes filter, also while another thread nests")
@Outcome(id = "OUTER, INNER",                                    expect = ACCEPTABLE, desc = "Each error is in the one scope that fits.")
@Outcome(id = {"OUTER, OUTER", "OUTER, NEITHER", "OUTER, BOTH"}, expect = FORBIDDEN,  desc = "The second thread's error is in the wrong scope.")
@Outcome(id = {"INNER, INNER", "NEITHER, INNER", "BOTH, INNER"}, expect = FORBIDDEN,  desc = "The first thread's error is in the wrong scope.")
@Outcome(id = {"INNER, OUTER", "INNER, NEITHER", "INNER, BOTH", "NEITHER, OUTER", "NEITHER, NEITHER", "NEITHER, BOTH", "BOTH, OUTER", "BOTH, NEITHER", "BOTH, BOTH"},
         expect = FORBIDDEN, desc = "Both errors are in wrong scopes.")
@State
// spotless:on
public class ErrorScope_03_NestedFilters {
    private final Device device = Shared.device();

    @Actor
    public void validationOutside(LL_Result r) {
        device.pushErrorScope(VALIDATION);
        device.pushErrorScope(OUT_OF_MEMORY);
        Errors.validation(device);
        r.r1 = Taker.ofTwo(device);
    }

    @Actor
    public void validationInside(LL_Result r) {
        device.pushErrorScope(OUT_OF_MEMORY);
        device.pushErrorScope(VALIDATION);
        Errors.validation(device);
        r.r2 = Taker.ofTwo(device);
    }
}
