package heddle.backends.proxied;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.UncapturedErrors;
import heddle.webgpu.CallbackInfo;
import org.jspecify.annotations.Nullable;

/** The uncaptured errors of one device: told on the thread whose call made them, before that call returns. */
final class CallersErrors extends UncapturedErrors {
    private final ProxyThread proxy;

    CallersErrors(ProxyThread proxy, Delivery delivery, DeviceLoss loss, @Nullable CallbackInfo callback) {
        super(delivery, loss, callback);
        this.proxy = proxy;
    }

    @Override
    public void report(long device, GpuError error) {
        proxy.afterCall(() -> super.report(device, error));
    }
}
