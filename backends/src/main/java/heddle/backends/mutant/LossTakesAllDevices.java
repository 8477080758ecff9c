package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.webgpu.DeviceLostReason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The first device that is lost takes all others with it, as if they hung on one driver's device. */
final class LossTakesAllDevices extends Parts {
    private final List<DeviceLoss> all = new CopyOnWriteArrayList<>();

    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        DeviceLoss made = new DeviceLoss(futures) {
            @Override
            public boolean lose(DeviceLostReason reason, String message) {
                boolean lost = super.lose(reason, message);
                if (lost) {
                    all.forEach(other -> other.lose(reason, message)); // ends, since nothing is lost twice
                }
                return lost;
            }
        };
        all.add(made);
        return made;
    }
}
