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
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * Claim: a wait without end ends when the map that it waits for is unmapped on another thread, or was complete before.
 *
 * <p>Each thread gives back a reference of its own when it is done: a termination test has no arbiter.
 *
 * <pre>
 * reference                        TERMINATED   47  100.00%  Acceptable
 * mutant: timeout-taken-as-signed  TERMINATED   31   64.58%  Acceptable
 *                                  ERROR        17   35.42%  Forbidden
 * dawn-null                        TERMINATED  126  100.00%  Acceptable
 * dawn                             TERMINATED   66  100.00%  Acceptable
 * wgpu-native                      (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest(Mode.Termination)
@Clause({"TS-7", "MAP-2"})
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("A wait without end for a map that another thread unmaps comes back")
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The wait ended, and its future was complete.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The wait slept on for half a minute after the signal.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The wait ended though its future was not complete.")
@State
// spotless:on
public class Futures_08_UnmapEndsWait {
    private final Buffer buffer = Buffers.readable();
    private final Operation map = buffer.mapAsync(MapMode.READ, 0, Buffers.SIZE_BYTES, CallbackMode.WAIT_ANY_ONLY);

    public Futures_08_UnmapEndsWait() {
        buffer.addRef();
    }

    @Actor
    public void waiter() {
        Waited.toTheEnd(map);
        Buffers.release(buffer);
    }

    @Signal
    public void unmapper() {
        buffer.unmap();
        Buffers.release(buffer);
    }
}
