package heddle.backends.mutant;

import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.WebGpu;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Destroy and the last Release look whether the device is lost and then lose it, with nothing to hold the two together:
 * two that meet both tell of the loss.
 */
final class LossToldTwice extends InterceptingWebGpu {
    private final AtomicInteger losing = new AtomicInteger();
    private final AtomicBoolean met = new AtomicBoolean();

    LossToldTwice(WebGpu inner) {
        super(inner);
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            sink.fired(firing);
            if (isLoss(firing) && met.getAndSet(false)) {
                sink.fired(firing);
            }
        });
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (loses(fn)) {
            met.compareAndSet(false, losing.incrementAndGet() > 1);
            RaceWindow.stay();
        }
        return 0;
    }

    @Override
    protected void end(long ticket, Fn fn, @Nullable Object result) {
        if (loses(fn)) {
            losing.decrementAndGet();
        }
    }

    private static boolean isLoss(Firing firing) {
        return firing.kind() == CallbackKind.DEVICE_LOST;
    }

    private static boolean loses(Fn fn) {
        return fn == Fn.DEVICE_DESTROY || fn == Fn.DEVICE_RELEASE;
    }
}
