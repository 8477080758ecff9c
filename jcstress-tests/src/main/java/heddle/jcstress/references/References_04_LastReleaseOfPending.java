package heddle.jcstress.references;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Ended;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.Operation;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: a map that is pending when its buffer ends is answered, once: by Aborted, or by success where the pump came
 * first.
 *
 * <pre>
 * reference    SUCCESS  28,848  100.00%  Acceptable
 * dawn-null    (crash)  SIGABRT in no call of webgpu.h
 * dawn         ABORTED  10,098   62.24%  Acceptable
 *              SUCCESS   6,126   37.76%  Acceptable
 * wgpu-native  SUCCESS  11,480   80.80%  Acceptable
 *              ABORTED   2,728   19.20%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-2")
@Description("The last Release of a buffer whose map is pending ends the map")
@Outcome(id = "SUCCESS", expect = ACCEPTABLE, desc = "The pump delivered the map before the last Release.")
@Outcome(id = "ABORTED", expect = ACCEPTABLE, desc = "The last Release found the map pending.")
@Outcome(id = "ERROR", expect = FORBIDDEN, desc = "The map was refused, though nothing was wrong with it.")
@Outcome(id = "CANCELLED", expect = FORBIDDEN, desc = "The callback was cancelled, though the instance lives.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The callback never came.")
@State
// spotless:on
public class References_04_LastReleaseOfPending {
    private final Buffer buffer = Buffers.readable();
    private final Operation map = Buffers.map(buffer);

    @Actor
    public void giver() {
        buffer.release();
    }

    @Actor
    public void pumper() {
        Shared.pump(map);
    }

    @Arbiter
    public void end(L_Result r) {
        r.r1 = Ended.of(map);
        Buffers.flushNowAndThen();
    }
}
