package heddle.property.lockstep;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random lists of steps that shrink well. */
public final class Steps {
    private Steps() {}

    /**
     * Returns lists of at most so many steps.
     *
     * <p>While jqwik shrinks, it takes elements away at a list's ends only; so each element may also turn into no step.
     */
    public static <S> Arbitrary<List<S>> listOf(Arbitrary<S> step, int longest) {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(Optional.<S>empty())), Tuple.of(longest, step.map(Optional::of)))
                .list()
                .ofMaxSize(longest)
                .map(steps -> steps.stream().flatMap(Optional::stream).toList());
    }
}
