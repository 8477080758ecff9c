package heddle.backends.mutant;

import static heddle.backends.mutant.Family.DEVICE_LOSS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose devices are lost for some only, or to no one's knowledge. */
final class DeviceLossMutants {
    static final List<Mutant> ALL = List.of(planted(DEVICE_LOSS, "loss-per-thread")
            .fault("Only the thread that destroyed a device knows that it is lost.")
            .like("wgpu-core: validity of a device read from a copy that each thread has of it")
            .breaks("MT-4")
            .inParts(LossPerThread::new));

    private DeviceLossMutants() {}
}
