package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.webgpu.DeviceLostReason;

/** The last release of a device loses it and leaves its buffers alone: maps go on, and succeed. */
final class ReleaseLeavesTheMaps extends Parts {
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
                return super.lose(reason, message) && !released; // which leaves the resources alone
            }
        };
    }
}
