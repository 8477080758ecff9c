package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import heddle.backends.reference.UncapturedErrors;
import heddle.webgpu.CallbackInfo;
import org.jspecify.annotations.Nullable;

/**
 * The uncaptured-error callback hears only the thread on which the device was made: the callback was stored beside that
 * thread's scopes, and other threads find none.
 */
final class UncapturedDroppedOffThread extends Parts {
    @Override
    public UncapturedErrors uncapturedErrors(Delivery delivery, DeviceLoss loss, @Nullable CallbackInfo callback) {
        Thread first = Thread.currentThread();
        return new UncapturedErrors(delivery, loss, callback) {
            @Override
            public void report(long device, GpuError error) {
                if (Thread.currentThread() == first) {
                    super.report(device, error);
                }
            }
        };
    }
}
