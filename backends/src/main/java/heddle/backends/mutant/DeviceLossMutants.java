package heddle.backends.mutant;

import static heddle.backends.mutant.Family.DEVICE_LOSS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose devices are lost for some only, or to no one's knowledge. */
final class DeviceLossMutants {
    static final List<Mutant> ALL = List.of(
            planted(DEVICE_LOSS, "loss-per-thread")
                    .fault("Only the thread that destroyed a device knows that it is lost.")
                    .like("wgpu-core: validity of a device read from a copy that each thread has of it")
                    .breaks("MT-4")
                    .inParts(LossPerThread::new),
            planted(DEVICE_LOSS, "errors-after-loss")
                    .fault("A lost device goes on reporting uncaptured errors.")
                    .like(
                            "Dawn: errors of a destroyed device that are reported until its lost callback has been called")
                    .breaks("ERR-9")
                    .inParts(ErrorsAfterLoss::new),
            planted(DEVICE_LOSS, "loss-takes-all-devices")
                    .fault("When one device is lost, all others of the process are lost with it.")
                    .like("a vendor's library: one driver device behind all, whose loss is looked up there")
                    .breaks("TS-10")
                    .inParts(LossTakesAllDevices::new),
            planted(DEVICE_LOSS, "errors-to-newest-device")
                    .fault("Uncaptured errors of all devices are reported to the one made last.")
                    .like("a vendor's library: the error handler a global variable since the days of one device")
                    .breaks("TS-10", "ERR-8")
                    .inParts(ErrorsToNewestDevice::new),
            planted(DEVICE_LOSS, "loss-told-twice")
                    .fault("Two Destroys, or one and the last Release, that meet tell of the loss twice.")
                    .like("Dawn: a state that is read, and then written, with work between the two")
                    .breaks("TS-3", "ASY-14")
                    .inARace()
                    .inLayer(LossToldTwice::new));

    private DeviceLossMutants() {}
}
