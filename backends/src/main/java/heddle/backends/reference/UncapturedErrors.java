package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import org.jspecify.annotations.Nullable;

/**
 * Where the errors of one device go that no scope takes: its uncaptured-error callback, on the thread of the call.
 *
 * <p>Rests on Asynchronous Operations.md, Device Events: it does not fire once the device is lost.
 */
public class UncapturedErrors {
    private final Delivery delivery;
    private final DeviceLoss loss;
    private final @Nullable CallbackInfo callback;

    public UncapturedErrors(Delivery delivery, DeviceLoss loss, @Nullable CallbackInfo callback) {
        this.delivery = delivery;
        this.loss = loss;
        this.callback = callback;
    }

    /** Fires the callback, unless there is none or the device is lost. The caller holds no lock. */
    public void report(long device, GpuError error) {
        if (callback == null || !loss.beginUncaptured()) {
            return;
        }
        try {
            delivery.uncaptured(callback, device, error);
        } finally {
            loss.endUncaptured();
        }
    }
}
