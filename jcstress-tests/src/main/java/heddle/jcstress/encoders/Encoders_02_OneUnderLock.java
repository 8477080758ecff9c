package heddle.jcstress.encoders;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandEncoder;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: what is not thread safe works under a lock. Both threads' commands are in the one command buffer, which a
 * third thread finishes.
 *
 * <p>Each thread clears a word of its own; a third word is named by no command.
 *
 * <pre>
 * reference    0, 0, -1       15,072  100.00%  Acceptable
 * dawn-null    (unsupported)
 * dawn         0, 0, -1       28,512  100.00%  Acceptable
 * wgpu-native  0, 0, -1       35,360  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MT-7")
@Needs(commands = true)
@Description("Two threads record into one encoder under a lock")
@Outcome(id = "0, 0, -1",                                       expect = ACCEPTABLE, desc = "Both clears took effect, and nothing else changed.")
@Outcome(id = {"-1, 0, -1", "0, -1, -1"},                       expect = FORBIDDEN,  desc = "The commands of one thread are lost.")
@Outcome(id = "-1, -1, -1",                                     expect = FORBIDDEN,  desc = "The commands of both threads are lost.")
@Outcome(id = {"0, 0, 0", "0, -1, 0", "-1, 0, 0", "-1, -1, 0"}, expect = FORBIDDEN,  desc = "A word was cleared that no command names.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE",             expect = FORBIDDEN,  desc = "The buffer could not be mapped.")
@State
// spotless:on
public class Encoders_02_OneUnderLock {
    private final Buffer buffer = Buffers.written(-1);
    private final CommandEncoder encoder = Shared.device().createCommandEncoder(null);

    @Actor
    public synchronized void first() {
        encoder.clearBuffer(buffer, 0, 4);
    }

    @Actor
    public synchronized void second() {
        encoder.clearBuffer(buffer, 4, 4);
    }

    @Arbiter
    public synchronized void end(LLL_Result r) {
        Commands.submit(Commands.finished(encoder));
        Commands.show(buffer, r);
        Buffers.release(buffer);
    }
}
