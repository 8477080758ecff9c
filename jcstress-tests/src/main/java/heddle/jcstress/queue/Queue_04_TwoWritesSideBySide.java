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
 * Claim: writes from two threads to disjoint parts of one buffer are both there, and touch nothing beside.
 *
 * <pre>
 * reference    1, 2, -1    768  100.00%  Acceptable
 * dawn-null    1, 2, -1  7,888  100.00%  Acceptable
 * dawn         1, 2, -1  6,560  100.00%  Acceptable
 * wgpu-native  1, 2, -1  2,528  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("QUE-5")
@Description("Two writes to neighbouring bytes at once are both there")
@Outcome(id = "1, 2, -1", expect = ACCEPTABLE, desc = "Both writes are there.")
@Outcome(id = {"-1, 2, -1", "1, -1, -1", "-1, -1, -1"}, expect = FORBIDDEN, desc = "A write is lost.")
@Outcome(id = {"1, 2, 0", "1, 2, 1", "1, 2, 2"}, expect = FORBIDDEN, desc = "A write touched what it does not name.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE", expect = FORBIDDEN, desc = "The buffer could not be mapped.")
@State
// spotless:on
public class Queue_04_TwoWritesSideBySide {
    private final Buffer buffer = Buffers.written(-1);

    @Actor
    public void first() {
        Commands.write(buffer, 0, 1);
    }

    @Actor
    public void second() {
        Commands.write(buffer, 4, 2);
    }

    @Arbiter
    public void end(LLL_Result r) {
        Commands.flush();
        Commands.show(buffer, r);
        Buffers.release(buffer);
    }
}
