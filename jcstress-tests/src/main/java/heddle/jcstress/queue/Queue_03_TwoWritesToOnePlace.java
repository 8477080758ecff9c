package heddle.jcstress.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.webgpu.Buffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: overlapping writes from two threads leave the bytes of one of them, never a mixture.
 *
 * <pre>
 * reference    1, 1, 1    508   50.40%  Acceptable
 *              2, 2, 2    500   49.60%  Acceptable
 * dawn-null    2, 2, 2  1,785   50.25%  Acceptable
 *              1, 1, 1  1,767   49.75%  Acceptable
 * dawn         1, 1, 1  3,664   50.00%  Acceptable
 *              2, 2, 2  3,664   50.00%  Acceptable
 * wgpu-native  1, 1, 1  4,000   50.00%  Acceptable
 *              2, 2, 2  4,000   50.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("QUE-5")
@Description("Of two writes to the same bytes at once, one is there whole")
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "The first thread's write came last.")
@Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "The second thread's write came last.")
@Outcome(id = {"1, 1, 2", "1, 2, 1", "1, 2, 2", "2, 1, 1", "2, 1, 2", "2, 2, 1"}, expect = FORBIDDEN, desc = "The two writes are mixed.")
@Outcome(id = "-1, -1, -1", expect = FORBIDDEN, desc = "Both writes are lost.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE", expect = FORBIDDEN, desc = "The buffer could not be mapped.")
@State
// spotless:on
public class Queue_03_TwoWritesToOnePlace {
    private final Buffer buffer = Buffers.written(-1);

    @Actor
    public void first() {
        Commands.write(buffer, 0, 1, 1, 1, 1);
    }

    @Actor
    public void second() {
        Commands.write(buffer, 0, 2, 2, 2, 2);
    }

    @Arbiter
    public void end(LLL_Result r) {
        Commands.flush();
        Commands.show(buffer, r);
        Buffers.release(buffer);
    }
}
