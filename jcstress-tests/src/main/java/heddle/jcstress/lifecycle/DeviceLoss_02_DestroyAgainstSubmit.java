package heddle.jcstress.lifecycle;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import heddle.cases.Clause;
import heddle.jcstress.FewSamples;
import heddle.jcstress.shared.Disposable;
import heddle.webgpu.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Claim: DeviceDestroy may run while another thread submits and writes to the device's queue.
 *
 * <pre>
 * reference    RETURNED  5,680  100.00%  Acceptable
 * dawn-null    RETURNED  3,072  100.00%  Acceptable
 * dawn         RETURNED     64  100.00%  Acceptable
 * wgpu-native  (crash)  SIGABRT in no call of webgpu.h: Error in wgpuQueueSubmit: Va
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-3")
@FewSamples
@Description("A device is destroyed while another thread submits to its queue")
@Outcome(id = "RETURNED", expect = ACCEPTABLE, desc = "Both calls returned.")
@State
// spotless:on
public class DeviceLoss_02_DestroyAgainstSubmit {
    private final Disposable lost = new Disposable();
    private final Buffer buffer = lost.buffer();

    @Actor
    public void submitter(L_Result r) {
        lost.queue().writeBuffer(buffer, 0, ByteBuffer.allocateDirect(4));
        lost.queue().submit(List.of());
        r.r1 = "RETURNED";
    }

    @Actor
    public void destroyer() {
        lost.device().destroy();
    }

    @Arbiter
    public void end() {
        buffer.release();
        lost.close();
    }
}
