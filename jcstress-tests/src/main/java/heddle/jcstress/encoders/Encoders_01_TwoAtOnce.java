package heddle.jcstress.encoders;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: different encoders need no lock. Both command buffers hold what their own thread recorded.
 *
 * <p>Each thread clears a word of its own; a third word is named by no command.
 *
 * <pre>
 * reference                     0, 0, -1   13,280  100.00%  Acceptable
 * mutant: encoder-arena-shared  0, 0, -1       36   20.45%  Acceptable
 *                               -1, 0, -1      72   40.91%  Forbidden
 *                               0, -1, -1      68   38.64%  Forbidden
 * dawn-null                     (unsupported)
 * dawn                          0, 0, -1   29,904  100.00%  Acceptable
 * wgpu-native                   0, 0, -1   31,488  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MT-8")
@Needs(commands = true)
@Description("Two threads record into two encoders of one device at once")
@Outcome(id = "0, 0, -1",                                       expect = ACCEPTABLE, desc = "Both clears took effect, and nothing else changed.")
@Outcome(id = {"-1, 0, -1", "0, -1, -1"},                       expect = FORBIDDEN,  desc = "The commands of one thread are lost.")
@Outcome(id = "-1, -1, -1",                                     expect = FORBIDDEN,  desc = "The commands of both threads are lost.")
@Outcome(id = {"0, 0, 0", "0, -1, 0", "-1, 0, 0", "-1, -1, 0"}, expect = FORBIDDEN,  desc = "A word was cleared that no command names.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE",             expect = FORBIDDEN,  desc = "The buffer could not be mapped.")
@State
// spotless:on
public class Encoders_01_TwoAtOnce {
    private final Buffer buffer = Buffers.written(-1);
    private @Nullable CommandBuffer first;
    private @Nullable CommandBuffer second;

    @Actor
    public void first() {
        first = Commands.clearing(buffer, 0);
    }

    @Actor
    public void second() {
        second = Commands.clearing(buffer, 4);
    }

    @Arbiter
    public void end(LLL_Result r) {
        Commands.submit(first, second);
        Commands.show(buffer, r);
        Buffers.release(buffer);
    }
}
