package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.webgpu.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Claim: disjoint ranges of a mapped buffer may be taken and written on two threads at once, and both threads' bytes
 * are there after the unmap.
 *
 * <pre>
 * reference    1, 2, 0     912  100.00%  Acceptable
 * dawn-null    1, 2, 0   3,056  100.00%  Acceptable
 * dawn         1, 2, 0  15,280  100.00%  Acceptable
 * wgpu-native  1, 2, 0   5,168  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-9")
@Description("Two threads take and fill disjoint ranges of one buffer at once")
@Outcome(id = "1, 2, 0", expect = ACCEPTABLE, desc = "Each thread's word is there, and the word that nobody wrote is still zero.")
@Outcome(id = {"0, 2, 0", "1, 0, 0", "0, 0, 0"}, expect = FORBIDDEN, desc = "Bytes of a thread are lost.")
@Outcome(id = "REFUSED, REFUSED, REFUSED", expect = FORBIDDEN, desc = "A range was refused.")
@Outcome(id = "UNREADABLE, UNREADABLE, UNREADABLE", expect = FORBIDDEN, desc = "The buffer could not be mapped again.")
@State
// spotless:on
public class MapState_08_DisjointRanges {
    private static final int SECOND_HALF = 8;

    private final Buffer buffer = Buffers.bornMappedOf(2 * SECOND_HALF);
    private volatile boolean refused;

    @Actor
    public void first() {
        fill(0, 1);
    }

    @Actor
    public void second() {
        fill(SECOND_HALF, 2);
    }

    @Arbiter
    public void end(LLL_Result r) {
        buffer.unmap();
        Commands.flush();
        if (refused) {
            r.r1 = r.r2 = r.r3 = "REFUSED";
        } else {
            Commands.showWords(buffer, r, 0, SECOND_HALF, SECOND_HALF + Integer.BYTES);
        }
        Buffers.release(buffer);
    }

    private void fill(int offset, int word) {
        ByteBuffer range = buffer.getMappedRange(offset, SECOND_HALF);
        if (range == null) {
            refused = true;
        } else {
            range.order(ByteOrder.nativeOrder()).putInt(0, word);
        }
    }
}
