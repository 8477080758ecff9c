package heddle.jcstress.mapping;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.Device;
import heddle.webgpu.Queue;
import java.nio.ByteBuffer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: the queue's write to a buffer that is mapped is a device error at the writing thread. A bystander's scope
 * stays empty.
 *
 * <pre>
 * reference                        VALIDATION, NO_ERROR    30,256  100.00%  Acceptable
 * mutant: scopes-shared-by-device  VALIDATION, NO_ERROR        94   83.93%  Acceptable
 *                                  NO_ERROR, NO_ERROR           6    5.36%  Forbidden
 *                                  NO_ERROR, VALIDATION         6    5.36%  Forbidden
 *                                  VALIDATION, VALIDATION       6    5.36%  Forbidden
 * dawn-null                        VALIDATION, NO_ERROR     2,288  100.00%  Acceptable
 * dawn                             VALIDATION, NO_ERROR    15,440  100.00%  Acceptable
 * wgpu-native                      VALIDATION, NO_ERROR       532   79.17%  Acceptable
 *                                  NO_ERROR, NO_ERROR          58    8.63%  Forbidden
 *                                  VALIDATION, VALIDATION      58    8.63%  Forbidden
 *                                  NO_ERROR, VALIDATION        24    3.57%  Forbidden
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("ERR-3")
@Description("Writing to a mapped buffer is an error of the writer and of nobody else")
@Outcome(id = "VALIDATION, NO_ERROR", expect = ACCEPTABLE, desc = "The writer was told, and the bystander was not.")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = FORBIDDEN, desc = "Nobody was told.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "The bystander was told.")
@Outcome(id = {"NEVER, NO_ERROR", "VALIDATION, NEVER", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@State
// spotless:on
public class MapState_12_WriteWhileMapped {
    private final Device device = Shared.device();
    private final Queue queue = Shared.queue();
    private final Buffer buffer = Buffers.bornMapped();

    @Actor
    public void writer(LL_Result r) {
        r.r1 = Popped.during(device, () -> queue.writeBuffer(buffer, 0, ByteBuffer.allocateDirect(4)));
    }

    @Actor
    public void bystander(LL_Result r) {
        r.r2 = Popped.during(device, () -> {});
    }

    @Arbiter
    public void end() {
        buffer.unmap();
        Buffers.release(buffer);
    }
}
