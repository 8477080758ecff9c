package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.webgpu.DeviceLostReason;

/** A request for a device that fails says so in its own callback, and leaves the device-lost callback to itself. */
final class UnbornLossUntold extends Parts {
    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        return new DeviceLoss(futures) {
            @Override
            public boolean lose(DeviceLostReason reason, String message) {
                return !reason.equals(DeviceLostReason.FAILED_CREATION) && super.lose(reason, message);
            }
        };
    }
}
