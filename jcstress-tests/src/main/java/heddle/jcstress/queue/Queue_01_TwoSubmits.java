package heddle.jcstress.queue;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: submits from two threads each take effect, once and entirely.
 *
 * <pre>
 * reference    0, 0, -1    304  100.00%  Acceptable
 * dawn-null    (unsupported)
 * dawn         0, 0, -1  5,120  100.00%  Acceptable
 * wgpu-native  0, 0, -1  4,224  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("QUE-1")
@Needs(commands = true)
@Description("Two threads submit at once, and both command buffers take effect")
@Outcome(id = "0, 0, -1", expect = ACCEPTABLE, desc = "Both clears took effect, and nothing else changed.")
@Outcome(id = {"-1, 0, -1", "0, -1, -1", "-1, -1, -1"}, expect = FORBIDDEN, desc = "The commands of a submit are lost.")
@Outcome(id = "0, 0, 0", expect = FORBIDDEN, desc = "A word was cleared that no command names.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE", expect = FORBIDDEN, desc = "The buffer could not be mapped.")
@State
// spotless:on
public class Queue_01_TwoSubmits {
    private final Buffer buffer = Buffers.written(-1);
    private final CommandBuffer one = Commands.clearing(buffer, 0);
    private final CommandBuffer other = Commands.clearing(buffer, 4);

    @Actor
    public void first() {
        Commands.submit(one);
    }

    @Actor
    public void second() {
        Commands.submit(other);
    }

    @Arbiter
    public void end(LLL_Result r) {
        Commands.show(buffer, r);
        Buffers.release(buffer);
    }
}
