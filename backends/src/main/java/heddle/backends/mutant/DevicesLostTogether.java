package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.webgpu.DeviceLostReason;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Whether the driver's device is gone is asked of the driver, which serves all devices alike: lost one, lost all. */
final class DevicesLostTogether extends Parts {
    private final Queue<Shared> all = new ConcurrentLinkedQueue<>();

    private final class Shared extends DeviceLoss {
        Shared(FutureTable futures) {
            super(futures);
        }

        @Override
        public boolean lose(DeviceLostReason reason, String message) {
            all.stream().filter(other -> other != this).forEach(other -> other.loseAlone(reason, message));
            return loseAlone(reason, message);
        }

        private boolean loseAlone(DeviceLostReason reason, String message) {
            return super.lose(reason, message);
        }
    }

    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        Shared made = new Shared(futures);
        all.add(made);
        return made;
    }
}
