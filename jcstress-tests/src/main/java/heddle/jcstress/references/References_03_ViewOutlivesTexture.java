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
import heddle.webgpu.TextureView;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Claim: objects used inside others live on. One thread makes a view and gives its reference of the texture back,
 * while another gives back its own: the view keeps the texture.
 *
 * <pre>
 * reference    NO_ERROR, NO_ERROR  13,952  100.00%  Acceptable
 * dawn-null    NO_ERROR, NO_ERROR   8,432  100.00%  Acceptable
 * dawn         NO_ERROR, NO_ERROR  13,712  100.00%  Acceptable
 * wgpu-native  NO_ERROR, NO_ERROR   7,904  100.00%  Acceptable
 * </pre>
 */
// spotless:off
@JCStressTest
@Clause("OWN-2")
@Description("A view made while another thread gives back the texture is alive")
@Outcome(id = "NO_ERROR, NO_ERROR", expect = ACCEPTABLE, desc = "Neither thread's calls raised an error.")
@Outcome(id = {"NO_ERROR, VALIDATION", "VALIDATION, NO_ERROR", "VALIDATION, VALIDATION"}, expect = FORBIDDEN, desc = "A call raised an error that no order of the two explains.")
@Outcome(id = {"NO_ERROR, NEVER", "NEVER, NO_ERROR", "NEVER, NEVER"}, expect = FORBIDDEN, desc = "A pop was never answered.")
@State
// spotless:on
public class References_03_ViewOutlivesTexture {
    private final Device device = Shared.device();
    private final Texture texture = Textures.small();
    private @Nullable TextureView view;

    public References_03_ViewOutlivesTexture() {
        texture.addRef();
    }

    @Actor
    public void viewer(LL_Result r) {
        r.r1 = Popped.during(device, () -> {
            view = texture.createView(null);
            texture.release();
        });
    }

    @Actor
    public void giver(LL_Result r) {
        r.r2 = Popped.during(device, texture::release);
    }

    @Arbiter
    public void end() {
        view.release();
        Buffers.flushNowAndThen();
    }
}
