package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Ended;
import heddle.webgpu.Buffer;
import heddle.webgpu.Operation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: a buffer that has a mapping under way takes no second one. Of two threads that call MapAsync at once one gets
 * the buffer and the other gets an error; neither is left without an answer.
 *
 * <p>The loser's call is also a validation error, which no scope takes here.
 *
 * <pre>
 * reference    SUCCESS, ERROR   6,145  50.01%  Acceptable
 *              ERROR, SUCCESS   6,143  49.99%  Acceptable
 * dawn-null    SUCCESS, ERROR  16,921  50.00%  Acceptable
 *              ERROR, SUCCESS  16,919  50.00%  Acceptable
 * dawn         SUCCESS, ERROR  18,495  50.00%  Acceptable
 *              ERROR, SUCCESS  18,497  50.00%  Acceptable
 * wgpu-native  SUCCESS, ERROR   9,328  50.00%  Acceptable
 *              ERROR, SUCCESS   9,328  50.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-3")
@Description("Of two mappings started at once one succeeds and the other is told so")
@Outcome(id = "SUCCESS, ERROR",   expect = ACCEPTABLE, desc = "The first thread got the buffer.")
@Outcome(id = "ERROR, SUCCESS",   expect = ACCEPTABLE, desc = "The second thread got the buffer.")
@Outcome(id = "SUCCESS, SUCCESS", expect = FORBIDDEN,  desc = "Both threads were told that the buffer is theirs.")
@Outcome(id = "ERROR, ERROR",     expect = FORBIDDEN,  desc = "Each was refused because of the other.")
@Outcome(id = {"NEVER, SUCCESS", "NEVER, ERROR", "NEVER, NEVER", "SUCCESS, NEVER", "ERROR, NEVER"},
         expect = FORBIDDEN, desc = "A callback never came.")
@State
// spotless:on
public class MapState_02_OneMapWins {
    private final Buffer buffer = Buffers.readable();
    private @Nullable Operation first;
    private @Nullable Operation second;

    @Actor
    public void first() {
        first = Buffers.map(buffer);
    }

    @Actor
    public void second() {
        second = Buffers.map(buffer);
    }

    @Arbiter
    public void end(LL_Result r) {
        r.r1 = Ended.of(first);
        r.r2 = Ended.of(second);
        Buffers.release(buffer);
    }
}
