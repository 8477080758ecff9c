package heddle.backends.mutant;

import java.util.List;

/** The mutants that count references wrongly, or do the wrong thing at the last Release. */
final class ReferenceCountMutants {
    static final List<Mutant> ALL = List.of();

    private ReferenceCountMutants() {}
}
