package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Ended;
import heddle.webgpu.Buffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: mapping one buffer does not disturb the mapping of another: both callbacks come, and both say success.
 *
 * <pre>
 * reference                     SUCCESS, SUCCESS     384  100.00%  Acceptable
 * mutant: calls-share-an-arena  (crash) SIGABRT in no call of webgpu.h
 * dawn-null                     SUCCESS, SUCCESS   6,496  100.00%  Acceptable
 * dawn                          SUCCESS, SUCCESS  18,848  100.00%  Acceptable
 * wgpu-native                   SUCCESS, SUCCESS  25,152  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-1")
@Description("Two threads map a buffer each at once, and both are mapped")
@Outcome(id = "SUCCESS, SUCCESS", expect = ACCEPTABLE, desc = "Both buffers were mapped.")
@Outcome(id = {"SUCCESS, ERROR", "ERROR, SUCCESS", "ERROR, ERROR"}, expect = FORBIDDEN, desc = "A map was refused because of another buffer's.")
@Outcome(id = {"SUCCESS, ABORTED", "ABORTED, SUCCESS", "ABORTED, ABORTED"}, expect = FORBIDDEN, desc = "A map was aborted that nobody aborted.")
@Outcome(id = {"SUCCESS, NEVER", "NEVER, SUCCESS", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A callback never came.")
@State
// spotless:on
public class MapState_11_TwoBuffers {
    private final Buffer one = Buffers.readable();
    private final Buffer other = Buffers.readable();

    @Actor
    public void first(LL_Result r) {
        r.r1 = Ended.of(Buffers.map(one));
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Ended.of(Buffers.map(other));
    }

    @Arbiter
    public void end() {
        Buffers.release(one);
        Buffers.release(other);
    }
}
