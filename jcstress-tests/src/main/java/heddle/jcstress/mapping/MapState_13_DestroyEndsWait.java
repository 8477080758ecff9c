package heddle.jcstress.mapping;

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
 * Claim: a wait without end ends when the buffer whose map it waits for is destroyed on another thread, or was mapped
 * before.
 *
 * <p>Each thread gives back a reference of its own when it is done: a termination test has no arbiter.
 *
 * <pre>
 * reference                        TERMINATED  123  100.00%  Acceptable
 * mutant: timeout-taken-as-signed  TERMINATED   36   92.31%  Acceptable
 *                                  ERROR         3    7.69%  Forbidden
 * dawn-null                        TERMINATED  211  100.00%  Acceptable
 * dawn                             TERMINATED  202  100.00%  Acceptable
 * wgpu-native                      (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest(Mode.Termination)
@Clause({"TS-7", "TS-4"})
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("A wait without end for a map whose buffer another thread destroys comes back")
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The wait ended, and its future was complete.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The wait slept on for half a minute after the signal.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The wait ended though its future was not complete.")
@State
// spotless:on
public class MapState_13_DestroyEndsWait {
    private final Buffer buffer = Buffers.readable();
    private final Operation map = buffer.mapAsync(MapMode.READ, 0, Buffers.SIZE_BYTES, CallbackMode.WAIT_ANY_ONLY);

    public MapState_13_DestroyEndsWait() {
        buffer.addRef();
    }

    @Actor
    public void waiter() {
        Waited.toTheEnd(map);
        Buffers.release(buffer);
    }

    @Signal
    public void destroyer() {
        buffer.destroy();
        Buffers.release(buffer);
    }
}
