package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;

/** The device-lost callback is told the device's address, also when the application holds no reference any more. */
final class ReleasedDeviceNamed extends Parts {
    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        return new DeviceLoss(futures) {
            @Override
            public synchronized void nameDevice(long address) {
                if (address != 0) {
                    super.nameDevice(address);
                }
            }
        };
    }
}
