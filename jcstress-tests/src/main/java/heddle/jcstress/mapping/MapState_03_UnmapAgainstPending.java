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
 * Claim: the callback of MapAsync comes once, and says Aborted when Unmap came before completion. Unmap of a buffer
 * that is not mapped yet does nothing to the mapping that comes after it.
 *
 * <pre>
 * reference                         SUCCESS   21,963  50.01%  Acceptable
 *                                   ABORTED   21,957  49.99%  Acceptable
 * mutant: unmap-during-map-crashes  (crash) SIGABRT in no call of webgpu.h
 * dawn-null                         SUCCESS  119,314  99.65%  Acceptable
 *                                   ABORTED      414   0.35%  Acceptable
 * dawn                              SUCCESS   61,258  99.96%  Acceptable
 *                                   ABORTED       22   0.04%  Acceptable
 * wgpu-native                       SUCCESS   68,455  96.40%  Acceptable
 *                                   ABORTED    2,553   3.60%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-2")
@Description("A mapping under way is completed or aborted by an unmap at the same time")
@Outcome(id = "SUCCESS",   expect = ACCEPTABLE, desc = "The mapping was complete before the unmap, or began after it.")
@Outcome(id = "ABORTED",   expect = ACCEPTABLE, desc = "The unmap found the mapping pending.")
@Outcome(id = "ERROR",     expect = FORBIDDEN,  desc = "The mapping was refused, though nothing was wrong with it.")
@Outcome(id = "CANCELLED", expect = FORBIDDEN,  desc = "The callback was cancelled, though the instance lives.")
@Outcome(id = "NEVER",     expect = FORBIDDEN,  desc = "The callback never came.")
@State
// spotless:on
public class MapState_03_UnmapAgainstPending {
    private final Buffer buffer = Buffers.readable();
    private @Nullable Operation map;

    @Actor
    public void mapper() {
        Operation started = Buffers.map(buffer);
        map = started;
        Shared.pump(started);
    }

    @Actor
    public void unmapper() {
        buffer.unmap();
    }

    @Arbiter
    public void end(L_Result r) {
        r.r1 = Ended.of(map);
        Buffers.release(buffer);
    }
}
