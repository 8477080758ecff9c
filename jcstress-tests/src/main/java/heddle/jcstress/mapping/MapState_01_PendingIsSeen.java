package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Ended;
import heddle.webgpu.Buffer;
import heddle.webgpu.Fn;
import heddle.webgpu.Operation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: the map state is the same on all threads. Once MapAsync has returned on one thread, and that is known on
 * another, the buffer is no longer unmapped there.
 *
 * <p>The callback allows ProcessEvents and nobody pumps, so the mapping stays pending; a library may still say that it
 * is mapped already.
 *
 * <pre>
 * reference    AFTER, Pending     63,749  45.69%  Acceptable
 *              DURING, Pending     3,982   2.85%  Acceptable
 *              DURING, Unmapped   71,789  51.45%  Acceptable
 * dawn-null    AFTER, Pending    203,710  47.12%  Acceptable
 *              DURING, Pending     2,049   0.47%  Acceptable
 *              DURING, Unmapped  226,593  52.41%  Acceptable
 * dawn         AFTER, Pending     26,539  49.96%  Acceptable
 *              DURING, Pending         1   0.00%  Acceptable
 *              DURING, Unmapped   26,580  50.04%  Acceptable
 * wgpu-native  (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MT-5")
@Needs(functions = Fn.BUFFER_GET_MAP_STATE)
@Description("A thread sees the mapping that another thread has started")
@Outcome(id = "AFTER, Pending",   expect = ACCEPTABLE, desc = "MapAsync had returned, and the observer saw it.")
@Outcome(id = "AFTER, Mapped",    expect = ACCEPTABLE, desc = "MapAsync had returned and was complete.")
@Outcome(id = "AFTER, Unmapped",  expect = FORBIDDEN,  desc = "MapAsync had returned on the mapper, and not for the observer.")
@Outcome(id = "DURING, Pending",  expect = ACCEPTABLE, desc = "MapAsync took effect before it returned.")
@Outcome(id = "DURING, Mapped",   expect = ACCEPTABLE, desc = "MapAsync took effect and was complete before it returned.")
@Outcome(id = "DURING, Unmapped", expect = ACCEPTABLE, desc = "MapAsync had not taken effect yet.")
@State
// spotless:on
public class MapState_01_PendingIsSeen {
    private final Buffer buffer = Buffers.readable();
    private @Nullable Operation map;
    private volatile boolean started;

    @Actor
    public void mapper() {
        map = Buffers.map(buffer);
        started = true;
    }

    @Actor
    public void observer(LL_Result r) {
        r.r1 = started ? "AFTER" : "DURING";
        r.r2 = buffer.getMapState().toString();
    }

    @Arbiter
    public void end() {
        buffer.unmap();
        Ended.of(map);
        Buffers.release(buffer);
    }
}
