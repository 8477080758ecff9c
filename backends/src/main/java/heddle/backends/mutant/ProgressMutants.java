package heddle.backends.mutant;

import static heddle.backends.mutant.Mutant.Shows.ALWAYS;

import heddle.backends.reference.ReferenceGpu;
import java.util.List;

/** The mutants that stand still. */
final class ProgressMutants {
    static final List<Mutant> ALL = List.of(new Mutant(
            "lock-held-in-callback",
            "One lock guards every call and is held while the call fires callbacks.",
            ALWAYS,
            List.of("ASY-11", "TS-7"),
            () -> new LockHeldInCallback(ReferenceGpu.create())));

    private ProgressMutants() {}
}
