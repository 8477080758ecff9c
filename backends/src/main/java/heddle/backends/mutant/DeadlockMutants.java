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
            .inLayer(TextureLocksCrossed::new));

    private DeadlockMutants() {}
}
