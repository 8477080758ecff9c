package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.webgpu.Buffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: asking for a range beside an unmap gives a range or NULL, and nothing worse. The range is not touched: the
 * unmap may have come first.
 *
 * <pre>
 * reference                           NULL   19,515  50.01%  Acceptable
 *                                     RANGE  19,509  49.99%  Acceptable
 * mutant: unmap-during-range-crashes  (crash) SIGABRT in no call of webgpu.h
 * dawn-null                           RANGE  19,000  50.00%  Acceptable
 *                                     NULL   19,000  50.00%  Acceptable
 * dawn                                RANGE  24,680  50.00%  Acceptable
 *                                     NULL   24,680  50.00%  Acceptable
 * wgpu-native                         (crash)  SIGABRT in no call of webgpu.h: Error in wgpuBufferGetMapped
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-4")
@Description("A range is given out or refused while another thread unmaps")
@Outcome(id = "RANGE", expect = ACCEPTABLE, desc = "The range was asked for before the unmap.")
@Outcome(id = "NULL", expect = ACCEPTABLE, desc = "The unmap came first.")
@State
// spotless:on
public class MapState_07_RangeAgainstUnmap {
    private final Buffer buffer = Buffers.bornMapped();

    @Actor
    public void asker(L_Result r) {
        r.r1 = buffer.getMappedRange(0, Buffers.SIZE_BYTES) == null ? "NULL" : "RANGE";
    }

    @Actor
    public void unmapper() {
        buffer.unmap();
    }

    @Arbiter
    public void end() {
        Buffers.release(buffer);
    }
}
