package heddle.jcstress.lifecycle;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.FewSamples;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Disposable;
import heddle.jcstress.shared.Ended;
import heddle.webgpu.Buffer;
import heddle.webgpu.Operation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: a map that is started beside DeviceDestroy is answered once. It is aborted where it was pending, and
 * refused or aborted where the device was gone before; a map that succeeded before the destruction is reported, not
 * failed.
 *
 * <pre>
 * reference    ABORTED  5,216  100.00%  Acceptable
 * dawn-null    ABORTED  1,696  100.00%  Acceptable
 * dawn         ABORTED     64  100.00%  Acceptable
 * wgpu-native  ERROR       16   50.00%  Acceptable
 *              SUCCESS     16   50.00%  Interesting
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("MAP-2")
@FewSamples
@Description("A map beside the destruction of its device is answered")
@Outcome(id = "ABORTED", expect = ACCEPTABLE, desc = "The destruction found the map pending, or came first.")
@Outcome(id = "ERROR", expect = ACCEPTABLE, desc = "The destruction came first.")
@Outcome(id = "SUCCESS", expect = ACCEPTABLE_INTERESTING, desc = "The map was told to have succeeded, after the device was gone.")
@Outcome(id = "NEVER", expect = FORBIDDEN, desc = "The callback never came.")
@Outcome(id = "CANCELLED", expect = FORBIDDEN, desc = "The callback was cancelled, though the instance lives.")
@State
// spotless:on
public class DeviceLoss_03_DestroyAgainstMap {
    private final Disposable lost = new Disposable();
    private final Buffer buffer = lost.buffer();
    private @Nullable Operation map;

    @Actor
    public void mapper() {
        map = Buffers.map(buffer);
    }

    @Actor
    public void destroyer() {
        lost.device().destroy();
    }

    @Arbiter
    public void end(L_Result r) {
        r.r1 = Ended.of(map);
        buffer.release();
        lost.close();
    }
}
