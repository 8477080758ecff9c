package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import heddle.backends.reference.UncapturedErrors;
import heddle.webgpu.CallbackInfo;
import org.jspecify.annotations.Nullable;

/** One place for the uncaptured-error callback, which each new device takes over: errors of all devices go there. */
final class ErrorsToNewestDevice extends Parts {
    private volatile @Nullable UncapturedErrors newest;

    @Override
    public UncapturedErrors uncapturedErrors(Delivery delivery, DeviceLoss loss, @Nullable CallbackInfo callback) {
        UncapturedErrors own = new UncapturedErrors(delivery, loss, callback);
        newest = own;
        return new UncapturedErrors(delivery, loss, callback) {
            @Override
            public void report(long device, GpuError error) {
                UncapturedErrors taking = newest;
                (taking == null ? own : taking).report(device, error);
            }
        };
    }
}
