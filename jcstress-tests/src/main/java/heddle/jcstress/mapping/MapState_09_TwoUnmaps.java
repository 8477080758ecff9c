package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.jcstress.shared.Ended;
import heddle.webgpu.Buffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: two unmaps of a mapped buffer have an order, and after both it is unmapped. Whether the second may complain
 * that the buffer is not mapped any more, the text does not say: not judged.
 *
 * <pre>
 * reference    SUCCESS    176  100.00%  Acceptable
 * dawn-null    SUCCESS    192  100.00%  Acceptable
 * dawn         SUCCESS    240  100.00%  Acceptable
 * wgpu-native  SUCCESS  1,360  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-6")
@Description("A buffer that two threads unmapped at once is unmapped, and can be mapped again")
@Outcome(id = "SUCCESS", expect = ACCEPTABLE, desc = "The buffer was mapped again.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The buffer was not left unmapped.")
@Outcome(id = "ABORTED", expect = FORBIDDEN, desc = "A map was aborted that nobody aborted.")
@Outcome(id = "CANCELLED", expect = FORBIDDEN, desc = "The callback was cancelled, though the instance lives.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The callback never came.")
@State
// spotless:on
public class MapState_09_TwoUnmaps {
    private final Buffer buffer = Buffers.bornMapped();

    @Actor
    public void unmapper() {
        buffer.unmap();
    }

    @Actor
    public void other() {
        buffer.unmap();
    }

    @Arbiter
    public void end(L_Result r) {
        Commands.flush();
        r.r1 = Ended.of(Buffers.map(buffer));
        Buffers.release(buffer);
    }
}
