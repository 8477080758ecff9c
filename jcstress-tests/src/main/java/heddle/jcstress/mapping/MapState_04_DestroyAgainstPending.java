package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Ended;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.Operation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: the callback of MapAsync comes once: Aborted when Destroy came before completion. A mapping that begins after
 * Destroy is an error of its caller.
 *
 * <pre>
 * reference    SUCCESS  13,671  36.88%  Acceptable
 *              ABORTED   4,494  12.12%  Acceptable
 *              ERROR    18,907  51.00%  Acceptable
 * dawn-null    SUCCESS  18,511  49.87%  Acceptable
 *              ABORTED      10   0.03%  Acceptable
 *              ERROR    18,599  50.11%  Acceptable
 * dawn         SUCCESS  23,262  49.47%  Acceptable
 *              ABORTED      82   0.17%  Acceptable
 *              ERROR    23,680  50.36%  Acceptable
 * wgpu-native  SUCCESS  30,329  50.00%  Acceptable
 *              ERROR    30,327  50.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-2")
@Description("A mapping under way ends once when its buffer is destroyed at the same time")
@Outcome(id = "SUCCESS",   expect = ACCEPTABLE, desc = "The mapping was complete before the buffer was destroyed.")
@Outcome(id = "ABORTED",   expect = ACCEPTABLE, desc = "Destroy found the mapping pending.")
@Outcome(id = "ERROR",     expect = ACCEPTABLE, desc = "The buffer was destroyed already when MapAsync was called.")
@Outcome(id = "CANCELLED", expect = FORBIDDEN,  desc = "The callback was cancelled, though the instance lives.")
@Outcome(id = "NEVER",     expect = FORBIDDEN,  desc = "The callback never came.")
@State
// spotless:on
public class MapState_04_DestroyAgainstPending {
    private final Buffer buffer = Buffers.readable();
    private @Nullable Operation map;

    @Actor
    public void mapper() {
        Operation started = Buffers.map(buffer);
        map = started;
        Shared.pump(started);
    }

    @Actor
    public void destroyer() {
        buffer.destroy();
    }

    @Arbiter
    public void end(L_Result r) {
        r.r1 = Ended.of(map);
        Buffers.release(buffer);
    }
}
