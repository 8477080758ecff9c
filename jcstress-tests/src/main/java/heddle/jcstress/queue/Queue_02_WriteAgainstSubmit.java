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
 * Claim: the queue's write on one thread and a submit on another each take effect, once and entirely.
 *
 * <pre>
 * reference    7, 0, -1    288  100.00%  Acceptable
 * dawn-null    (unsupported)
 * dawn         7, 0, -1  5,120  100.00%  Acceptable
 * wgpu-native  7, 0, -1  5,856  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("QUE-1")
@Needs(commands = true)
@Description("A write and a submit at once both take effect")
@Outcome(id = "7, 0, -1", expect = ACCEPTABLE, desc = "Write and clear took effect, and nothing else changed.")
@Outcome(id = "-1, 0, -1", expect = FORBIDDEN, desc = "The write is lost.")
@Outcome(id = "7, -1, -1", expect = FORBIDDEN, desc = "The submit is lost.")
@Outcome(id = "-1, -1, -1", expect = FORBIDDEN, desc = "Both are lost.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE", expect = FORBIDDEN, desc = "The buffer could not be mapped.")
@State
// spotless:on
public class Queue_02_WriteAgainstSubmit {
    private final Buffer buffer = Buffers.written(-1);
    private final CommandBuffer clear = Commands.clearing(buffer, 4);

    @Actor
    public void writer() {
        Commands.write(buffer, 0, 7);
    }

    @Actor
    public void submitter() {
        Commands.submit(clear);
    }

    @Arbiter
    public void end(LLL_Result r) {
        Commands.flush();
        Commands.show(buffer, r);
        Buffers.release(buffer);
    }
}
