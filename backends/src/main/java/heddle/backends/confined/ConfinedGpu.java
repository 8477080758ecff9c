package heddle.backends.confined;

import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Fn;
import heddle.webgpu.HandlesIn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.ReferenceEffect;
import heddle.webgpu.WebGpu;
import org.jspecify.annotations.Nullable;

/** webgpu.h in memory, thread-confined: correct on each thread by itself, and the end of the process for any other use. */
public final class ConfinedGpu extends InterceptingWebGpu {
    private final Owners owners = new Owners();

    @SuppressWarnings("ThreadLocalUsage") // two libraries in one process know nothing of each other's calls
    private final ThreadLocal<Integer> callsUnderWay = ThreadLocal.withInitial(() -> 0);

    private ConfinedGpu(WebGpu inner) {
        super(inner);
    }

    /** Makes the correct implementation. */
    public static WebGpu create() {
        return of(new Parts());
    }

    /** Makes an implementation of these pieces, confined. */
    public static WebGpu of(Parts parts) {
        return new ConfinedGpu(ReferenceGpu.of(parts));
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            owners.brought(firing, callsUnderWay.get() > 0);
            sink.fired(firing);
        });
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        HandlesIn.each(arguments, handle -> owners.wrongIn(handle).ifPresent(wrong -> {
            throw Abort.saying("thread-confined: " + fn.cName() + ": " + wrong);
        }));
        if (fn.references() == ReferenceEffect.DELIVERS) {
            for (Object argument : arguments) {
                if (argument instanceof CallbackInfo callback) {
                    owners.requested(callback.userdata1());
                }
            }
        }
        callsUnderWay.set(callsUnderWay.get() + 1);
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        callsUnderWay.set(callsUnderWay.get() - 1);
        if (fn.references() == ReferenceEffect.GIVES && result instanceof Long address) {
            owners.gave(address);
        }
    }
}
