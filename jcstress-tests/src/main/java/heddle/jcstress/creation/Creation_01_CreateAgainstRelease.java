package heddle.jcstress.creation;

import static heddle.webgpu.ErrorFilter.OUT_OF_MEMORY;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.webgpu.Buffer;
import heddle.webgpu.BufferDescriptor;
import heddle.webgpu.BufferUsage;
import heddle.webgpu.Device;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: two threads may create and release buffers of one device at once, and each call does what it does alone.
 *
 * <p>A buffer of sixteen bytes, given back at once, cannot use up any memory. Creation is where a library counts what
 * it has handed out, and release is where it counts it back.
 *
 * <pre>
 * reference                      NO_ERROR, NO_ERROR            91,360  100.00%  Acceptable
 * mutant: memory-not-given-back  NO_ERROR, NO_ERROR                16   12.50%  Acceptable
 *                                OUT_OF_MEMORY, OUT_OF_MEMORY     112   87.50%  Forbidden
 * dawn-null                      NO_ERROR, NO_ERROR            26,461   41.28%  Acceptable
 *                                OUT_OF_MEMORY, OUT_OF_MEMORY  37,635   58.72%  Forbidden
 * dawn                           NO_ERROR, NO_ERROR            30,704  100.00%  Acceptable
 * wgpu-native                    NO_ERROR, NO_ERROR            49,776  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-8")
@Description("Small buffers can be created and released on two threads for ever")
@Outcome(id = "NO_ERROR, NO_ERROR",           expect = ACCEPTABLE, desc = "Both buffers were created.")
@Outcome(id = {"OUT_OF_MEMORY, NO_ERROR", "NO_ERROR, OUT_OF_MEMORY", "OUT_OF_MEMORY, OUT_OF_MEMORY"},
         expect = FORBIDDEN, desc = "A device that holds a handful of tiny buffers says that it is out of memory.")
@State
// spotless:on
public class Creation_01_CreateAgainstRelease {
    private static final BufferDescriptor TINY =
            BufferDescriptor.DEFAULT.withSize(16).withUsage(BufferUsage.COPY_DST);

    private final Device device = Shared.device();

    @Actor
    public void first(LL_Result r) {
        r.r1 = createAndRelease();
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = createAndRelease();
    }

    @Arbiter
    public void end() {
        Buffers.flushNowAndThen();
    }

    private Popped createAndRelease() {
        device.pushErrorScope(OUT_OF_MEMORY);
        Buffer buffer = device.createBuffer(TINY);
        if (buffer != null) {
            buffer.release();
        }
        return Popped.from(device);
    }
}
