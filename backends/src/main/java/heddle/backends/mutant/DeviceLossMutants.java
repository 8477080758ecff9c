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
            planted(DEVICE_LOSS, "devices-lost-together")
                    .fault("When one device is lost, all are.")
                    .like("drivers: one reset status for all contexts of a process")
                    .breaks("MT-9", "TS-10")
                    .inParts(DevicesLostTogether::new),
            planted(DEVICE_LOSS, "lost-when-told")
                    .fault("A device that is lost reports errors until its device-lost callback has been told.")
                    .like("Dawn: uncaptured errors are silenced by what runs for the lost callback")
                    .breaks("ASY-14", "ERR-9")
                    .inParts(LostWhenTold::new),
            planted(DEVICE_LOSS, "unborn-loss-untold")
                    .fault("A device that could not be created is never told lost.")
                    .like("wgpu-native: a lost callback that only a created device has")
                    .breaks("ASY-14")
                    .inParts(UnbornLossUntold::new));

    private DeviceLossMutants() {}
}
