package heddle.jcstress.references;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

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
 * Claim: an object lives while any reference does. The owner's reference outlasts those of both actors.
 *
 * <pre>
 * reference    ALIVE   9,328  100.00%  Acceptable
 * dawn-null    ALIVE  21,088  100.00%  Acceptable
 * dawn         ALIVE  19,616  100.00%  Acceptable
 * wgpu-native  ALIVE  93,632  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-5")
@Description("A buffer stays alive while one thread adds and gives back references and another gives one back")
@Outcome(id = "ALIVE", expect = ACCEPTABLE, desc = "The buffer can still be asked for its size.")
@Outcome(id = "WRONG", expect = FORBIDDEN, desc = "The buffer has forgotten its size.")
@State
// spotless:on
public class References_01_AddRefAgainstRelease {
    private final Buffer buffer = Buffers.readable();

    public References_01_AddRefAgainstRelease() {
        buffer.addRef();
    }

    @Actor
    public void borrower() {
        buffer.addRef();
        buffer.release();
    }

    @Actor
    public void giver() {
        buffer.release();
    }

    @Arbiter
    public void end(L_Result r) {
        r.r1 = buffer.getSize() == Buffers.SIZE_BYTES ? "ALIVE" : "WRONG";
        Buffers.release(buffer);
    }
}
