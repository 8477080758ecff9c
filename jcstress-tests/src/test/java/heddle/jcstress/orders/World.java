package heddle.jcstress.orders;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where all partitions of a model are, and what a test's variables hold, in words. Immutable.
 *
 * @param states by partition; one that is not there is as it was at first
 * @param words by variable
 */
record World<S>(Map<Object, S> states, Map<String, String> words) {
    World {
        states = Map.copyOf(states);
        words = Map.copyOf(words);
    }

    World<S> moved(Object partition, S state) {
        Map<Object, S> changed = new HashMap<>(states);
        changed.put(partition, state);
        return new World<>(changed, words);
    }

    World<S> told(String variable, String word) {
        Map<String, String> changed = new HashMap<>(words);
        changed.put(variable, word);
        return new World<>(states, changed);
    }

    /** Returns what a variable holds; null for nothing. */
    @Nullable
    String word(String variable) {
        return words.get(variable);
    }
}
