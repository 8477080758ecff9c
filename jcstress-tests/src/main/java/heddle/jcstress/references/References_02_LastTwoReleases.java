package heddle.jcstress.references;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import heddle.cases.Clause;
import heddle.jcstress.shared.Buffers;
import heddle.jcstress.shared.Popped;
import heddle.jcstress.shared.Shared;
import heddle.jcstress.shared.Textures;
import heddle.webgpu.Device;
import heddle.webgpu.Texture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: the last Release may come from any thread: of two at once, whichever is last ends the texture, once, and
 * neither raises an error.
 *
 * <pre>
 * reference    NO_ERROR, NO_ERROR  1,040  100.00%  Acceptable
 * dawn-null    NO_ERROR, NO_ERROR  7,632  100.00%  Acceptable
 * dawn         NO_ERROR, NO_ERROR  8,880  100.00%  Acceptable
 * wgpu-native  NO_ERROR, NO_ERROR  2,688  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("TS-5")
@Description("The last two references of a texture are given back at once")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = ACCEPTABLE, desc = "Both references were given back.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, NO_ERROR", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "A call raised an error that no order of the two explains.")
@Outcome(id = {"NO_ERROR, NEVER", "NEVER, NO_ERROR", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@State
// spotless:on
public class References_02_LastTwoReleases {
    private final Device device = Shared.device();
    private final Texture texture = Textures.small();

    public References_02_LastTwoReleases() {
        texture.addRef();
    }

    @Actor
    public void first(LL_Result r) {
        r.r1 = Popped.during(device, texture::release);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Popped.during(device, texture::release);
    }

    @Arbiter
    public void end() {
        Buffers.flushNowAndThen();
    }
}
