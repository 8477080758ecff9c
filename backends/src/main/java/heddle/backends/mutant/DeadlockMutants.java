package heddle.backends.mutant;

import static heddle.backends.mutant.Family.DEADLOCKS;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants that wait for ever, or make others wait. */
final class DeadlockMutants {
    static final List<Mutant> ALL = List.of(planted(DEADLOCKS, "texture-locks-crossed")
            .fault("WriteTexture and Submit at the same time may wait for each other for ever.")
            .like(
                    "wgpu-native: WriteTexture holds what Submit needs to initialise the texture, and the other way round")
            .breaks("QUE-5", "TS-1", "TS-7")
            .inARace()
            .inLayer(TextureLocksCrossed::new),
            planted(DEADLOCKS, "error-callback-under-lock")
                    .fault("Uncaptured errors are reported under a lock that all calls on devices take.")
                    .like("Dawn: the device's mutex, held by the call that finds the error")
                    .breaks("ERR-12", "TS-7")
                    .inLayer(ErrorCallbackUnderLock::new),
            planted(DEADLOCKS, "locks-in-two-orders")
                    .fault("Submit and the queue's writes take two locks in opposite orders.")
                    .like("wgpu-native: WriteTexture beside the first Submit that uses the texture")
                    .breaks("TS-1", "TS-7")
                    .inARace()
                    .inLayer(LocksInTwoOrders::new));

    private DeadlockMutants() {}
}
