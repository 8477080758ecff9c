package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.webgpu.DeviceLostReason;
import org.jspecify.annotations.Nullable;

/**
 * A destroyed device is lost for the thread that destroyed it; others go on, and so do its resources.
 */
final class LossPerThread extends Parts {
    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        return new DeviceLoss(futures) {
            private volatile @Nullable Thread loser;

            @Override
            public synchronized boolean isLost() {
                return super.isLost() && Thread.currentThread() == loser;
            }

            @Override
            public boolean lose(DeviceLostReason reason, String message) {
                if (loser == null) {
                    loser = Thread.currentThread();
                }
                super.lose(reason, message);
                return false; // which leaves the resources alone
            }
        };
    }
}
