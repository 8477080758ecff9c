package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Commands;
import heddle.jcstress.shared.Ended;
import heddle.webgpu.Buffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: a mapped buffer may be unmapped and destroyed at once, and after both it is destroyed: it cannot be mapped.
 * Whether an unmap that comes second may complain, the text does not say: not judged.
 *
 * <pre>
 * reference                     ERROR    768  100.00%  Acceptable
 * mutant: calls-share-an-arena  (crash) SIGABRT in no call of webgpu.h
 * dawn-null                     ERROR  2,656  100.00%  Acceptable
 * dawn                          ERROR    592  100.00%  Acceptable
 * wgpu-native                   ERROR    752  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-4")
@Description("A buffer that one thread destroys and another unmaps is destroyed")
@Outcome(id = "ERROR", expect = ACCEPTABLE, desc = "The buffer was destroyed.")
@Outcome(id = "SUCCESS", expect = FORBIDDEN, desc = "A destroyed buffer was mapped.")
@Outcome(id = "ABORTED", expect = FORBIDDEN, desc = "A map was aborted that nobody aborted.")
@Outcome(id = "CANCELLED", expect = FORBIDDEN, desc = "The callback was cancelled, though the instance lives.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The callback never came.")
@State
// spotless:on
public class MapState_10_DestroyAgainstUnmap {
    private final Buffer buffer = Buffers.bornMapped();

    @Actor
    public void unmapper() {
        buffer.unmap();
    }

    @Actor
    public void destroyer() {
        buffer.destroy();
    }

    @Arbiter
    public void end(L_Result r) {
        Commands.flush();
        r.r1 = Ended.of(Buffers.map(buffer));
        Buffers.release(buffer);
    }
}
