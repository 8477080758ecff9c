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
            planted(DEVICE_LOSS, "released-device-named")
                    .fault("The device-lost callback is given the device though its last reference is gone.")
                    .like("Dawn: the device pointer bound into the event when it was made")
                    .breaks("ASY-14")
                    .inParts(ReleasedDeviceNamed::new),
            planted(DEVICE_LOSS, "release-loses-for-no-reason")
                    .fault("The last release of a device tells its loss with the reason Unknown.")
                    .like("Dawn: a reason that Destroy's own entry point passes on, and the destructor does not")
                    .breaks("ASY-14")
                    .inParts(ReleaseLosesForNoReason::new),
            planted(DEVICE_LOSS, "lost-told-again-at-release")
                    .fault("A device that was told lost is told lost again at its last release.")
                    .like("wgpu-core: a closure called on destroy and again on drop")
                    .breaks("ASY-14")
                    .inParts(LostToldAgainAtRelease::new),
            planted(DEVICE_LOSS, "lost-future-of-its-own")
                    .fault("GetLostFuture makes a future of which the loss knows nothing.")
                    .like("Dawn: a future tracked on request, beside the event that was tracked at creation")
                    .breaks("ASY-14")
                    .built(LostFutureOfItsOwn::create),
            planted(DEVICE_LOSS, "release-leaves-the-maps")
                    .fault("The last release of a device leaves its buffers alone: maps go on, and succeed.")
                    .like("wgpu-native: maps that outlive the device, which their buffers keep")
                    .breaks("MAP-11", "OWN-4")
                    .inParts(ReleaseLeavesTheMaps::new),
            planted(DEVICE_LOSS, "unborn-loss-untold")
                    .fault("A device that could not be created is never told lost.")
                    .like("wgpu-native: a lost callback that only a created device has")
                    .breaks("ASY-14")
                    .inParts(UnbornLossUntold::new),
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
