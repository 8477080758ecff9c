package heddle.backends.mutant;

import java.util.List;

/** The mutants that wait for ever, or make others wait. */
final class DeadlockMutants {
    static final List<Mutant> ALL = List.of();

    private DeadlockMutants() {}
}
