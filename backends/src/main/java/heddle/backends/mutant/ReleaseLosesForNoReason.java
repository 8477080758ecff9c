package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.webgpu.DeviceLostReason;

/** What the last release of a device does follows no Destroy, so its loss has no reason that anyone would know. */
final class ReleaseLosesForNoReason extends Parts {
    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        return new DeviceLoss(futures) {
            private volatile boolean released;

            @Override
            public synchronized void nameDevice(long address) {
                released = address == 0;
                super.nameDevice(address);
            }

            @Override
            public boolean lose(DeviceLostReason reason, String message) {
                return super.lose(released ? DeviceLostReason.UNKNOWN : reason, message);
            }
        };
    }
}
