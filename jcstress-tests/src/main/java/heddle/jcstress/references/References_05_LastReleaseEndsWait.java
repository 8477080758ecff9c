package heddle.jcstress.references;

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
 * Claim: a wait without end for a map ends when another thread gives back the last reference of the buffer: the map is
 * aborted then, or was complete before.
 *
 * <pre>
 * reference                        TERMINATED  200  100.00%  Acceptable
 * mutant: timeout-taken-as-signed  TERMINATED   16   66.67%  Acceptable
 *                                  ERROR         8   33.33%  Forbidden
 * dawn-null                        TERMINATED  208  100.00%  Acceptable
 * dawn                             TERMINATED  140  100.00%  Acceptable
 * wgpu-native                      (unsupported)
 * </pre>
 */
// spotless:off
@JCStressTest(Mode.Termination)
@Clause({"TS-7", "TS-5"})
@Needs(functions = Fn.INSTANCE_WAIT_ANY)
@Description("A wait without end for a map whose buffer another thread gives up comes back")
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The wait ended, and its future was complete.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "The wait slept on for half a minute after the signal.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The wait ended though its future was not complete.")
@State
// spotless:on
public class References_05_LastReleaseEndsWait {
    private final Buffer buffer = Buffers.readable();
    private final Operation map = buffer.mapAsync(MapMode.READ, 0, Buffers.SIZE_BYTES, CallbackMode.WAIT_ANY_ONLY);

    @Actor
    public void waiter() {
        Waited.toTheEnd(map);
    }

    @Signal
    public void giver() {
        Buffers.release(buffer);
    }
}
