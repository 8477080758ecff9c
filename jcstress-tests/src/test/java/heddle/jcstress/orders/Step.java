package heddle.jcstress.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something that a test does at one moment. */
@FunctionalInterface
interface Step<S> {
    /** Returns the worlds that may come of it; none if it cannot happen, or not yet. */
    Set<World<S>> take(World<S> world);

    /** Sets a variable. */
    static <S> Step<S> tell(String variable, String word) {
        return world -> Set.of(world.told(variable, word));
    }

    /** Copies a variable that is set. */
    static <S> Step<S> copy(String from, String to) {
        return world -> {
            String word = world.word(from);
            return word == null ? Set.of() : Set.of(world.told(to, word));
        };
    }

    /** Takes steps at one moment. */
    static <S> Step<S> all(List<Step<S>> steps) {
        return world -> {
            Set<World<S>> worlds = Set.of(world);
            for (Step<S> step : steps) {
                Set<World<S>> next = new HashSet<>();
                worlds.forEach(each -> next.addAll(step.take(each)));
                worlds = next;
            }
            return worlds;
        };
    }

    /** Takes a step, or does not. */
    static <S> Step<S> maybe(Step<S> step) {
        return world -> {
            Set<World<S>> worlds = new HashSet<>(step.take(world));
            worlds.add(world);
            return worlds;
        };
    }

    /** Takes one step where the variable holds the word, and another where it does not. */
    static <S> Step<S> where(String variable, String word, Step<S> step, Step<S> otherwise) {
        return world -> (word.equals(world.word(variable)) ? step : otherwise).take(world);
    }
}
