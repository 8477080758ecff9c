package heddle.jcstress.encoders;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.CommandEncoder;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: different encoders need no lock: one thread finishes its encoder while another records into its own.
 *
 * <pre>
 * reference                     0, 0, -1    1,600  100.00%  Acceptable
 * mutant: encoder-arena-shared  0, 0, -1      160   90.91%  Acceptable
 *                               -1, 0, -1       8    4.55%  Forbidden
 *                               0, -1, -1       7    3.98%  Forbidden
 *                               -1, -1, -1      1    0.57%  Forbidden
 * dawn-null                     (unsupported)
 * dawn                          0, 0, -1    3,488  100.00%  Acceptable
 * wgpu-native                   0, 0, -1    3,648  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MT-8")
@Needs(commands = true)
@Description("Finishing one encoder does not disturb the recording of another")
@Outcome(id = "0, 0, -1", expect = ACCEPTABLE, desc = "Both clears took effect, and nothing else changed.")
@Outcome(id = {"-1, 0, -1", "0, -1, -1", "-1, -1, -1"}, expect = FORBIDDEN, desc = "Commands are lost.")
@Outcome(id = "0, 0, 0", expect = FORBIDDEN, desc = "A word was cleared that no command names.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE", expect = FORBIDDEN, desc = "The buffer could not be mapped.")
@State
// spotless:on
public class Encoders_03_FinishAgainstRecord {
    private final Buffer buffer = Buffers.written(-1);
    private final CommandEncoder recorded = Shared.device().createCommandEncoder(null);
    private final CommandEncoder recording = Shared.device().createCommandEncoder(null);
    private @Nullable CommandBuffer one;

    public Encoders_03_FinishAgainstRecord() {
        recorded.clearBuffer(buffer, 0, 4);
    }

    @Actor
    public void finisher() {
        one = Commands.finished(recorded);
    }

    @Actor
    public void recorder() {
        recording.clearBuffer(buffer, 4, 4);
    }

    @Arbiter
    public void end(LLL_Result r) {
        Commands.submit(one, Commands.finished(recording));
        Commands.show(buffer, r);
        Buffers.release(buffer);
    }
}
