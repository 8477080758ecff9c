package heddle.jcstress.futures;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.cases.Needs;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Waited;
import heddle.webgpu.Buffer;
import heddle.webgpu.CallbackMode;
import heddle.webgpu.Fn;
import heddle.webgpu.MapMode;
import heddle.webgpu.Operation;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: a wait ends when what it waits for ends on another thread: no lost wake-up. The waiter waits for a second
 * for a map that the other thread aborts by its unmap, or that completes before.
 *
 * <pre>
 * reference    COMPLETE  11,440  100.00%  Acceptable
 * dawn-null    COMPLETE  11,248  100.00%  Acceptable
 * dawn         COMPLETE  41,936  100.00%  Acceptable
 * wgpu-native  (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-7")
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("A wait for a map that another thread unmaps comes to its end")
@Outcome(id = "COMPLETE", expect = ACCEPTABLE, desc = "The wait ended with its callback.")
@Outcome(id = "TIMED_OUT", expect = FORBIDDEN, desc = "The wait slept through the end of the map.")
@Outcome(id = "EARLY", expect = FORBIDDEN, desc = "The wait ended before its callback had run.")
@Outcome(id = "UNTOLD", expect = FORBIDDEN, desc = "The wait succeeded and did not name the future.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The wait failed.")
@State
// spotless:on
public class Futures_07_WaitEnds {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final Buffer buffer = Buffers.readable();
    private final Operation map = buffer.mapAsync(MapMode.READ, 0, Buffers.SIZE_BYTES, CallbackMode.WAIT_ANY_ONLY);

    @Actor
    public void waiter(L_Result r) {
        r.r1 = Waited.on(map, SECOND_NANOS);
    }

    @Actor
    public void unmapper() {
        buffer.unmap();
    }

    @Arbiter
    public void end() {
        Buffers.release(buffer);
    }
}
