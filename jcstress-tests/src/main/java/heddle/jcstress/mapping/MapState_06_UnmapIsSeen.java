package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.webgpu.Buffer;
import heddle.webgpu.Fn;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: the map state is the same on all threads. Once Unmap has returned on one thread, and that is known on
 * another, the buffer is unmapped there.
 *
 * <pre>
 * reference    AFTER, Unmapped    27,529  49.70%  Acceptable
 *              DURING, Mapped     27,716  50.04%  Acceptable
 *              DURING, Unmapped      147   0.27%  Acceptable
 * dawn-null    AFTER, Unmapped    25,291  29.28%  Acceptable
 *              DURING, Mapped     44,193  51.17%  Acceptable
 *              DURING, Unmapped   16,884  19.55%  Acceptable
 * dawn         AFTER, Unmapped   108,584  50.00%  Acceptable
 *              DURING, Mapped    108,584  50.00%  Acceptable
 * wgpu-native  (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MT-5")
@Needs(functions = Fn.BUFFER_GET_MAP_STATE)
@Description("A thread sees that another thread has unmapped the buffer")
@Outcome(id = "AFTER, Unmapped",                     expect = ACCEPTABLE, desc = "Unmap had returned, and the observer saw it.")
@Outcome(id = "AFTER, Mapped",                       expect = FORBIDDEN,  desc = "Unmap had returned on the unmapper, and not for the observer.")
@Outcome(id = "DURING, Mapped",                      expect = ACCEPTABLE, desc = "Unmap had not taken effect yet.")
@Outcome(id = "DURING, Unmapped",                    expect = ACCEPTABLE, desc = "Unmap took effect before it returned.")
@Outcome(id = {"AFTER, Pending", "DURING, Pending"}, expect = FORBIDDEN,  desc = "The buffer was never pending.")
@State
// spotless:on
public class MapState_06_UnmapIsSeen {
    private final Buffer buffer = Buffers.bornMapped();
    private volatile boolean unmapped;

    @Actor
    public void unmapper() {
        buffer.unmap();
        unmapped = true;
    }

    @Actor
    public void observer(LL_Result r) {
        r.r1 = unmapped ? "AFTER" : "DURING";
        r.r2 = buffer.getMapState().toString();
    }

    @Arbiter
    public void end() {
        Buffers.release(buffer);
    }
}
