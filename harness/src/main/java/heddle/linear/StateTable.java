package heddle.linear;

import heddle.model.Answer;
import heddle.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The states that a search has met, by number, so that each is compared once and each step of the model taken once.
 */
final class StateTable<S, C, R> {
    private final Model<S, C, R> model;
    private final List<Invocation<C, R>> invocations;
    private final Map<S, Integer> numbers = new HashMap<>();
    private final List<S> states = new ArrayList<>();
    private final List<int @Nullable []> effects = new ArrayList<>();
    private final Map<Long, int[]> steps = new HashMap<>();

    StateTable(Model<S, C, R> model, ConcurrentHistory<C, R> history) {
        this.model = model;
        this.invocations = history.invocations();
    }

    S state(int number) {
        return states.get(number);
    }

    int number(S state) {
        Integer known = numbers.putIfAbsent(state, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        effects.add(null);
        return states.size() - 1;
    }

    /** Returns the states that work under way may bring about by itself. */
    int[] effects(int state) {
        int[] known = effects.get(state);
        if (known == null) {
            known = numbers(model.effects(states.get(state)));
            effects.set(state, known);
        }
        return known;
    }

    /** Returns the states in which a call may leave that state, given what is known of its result. */
    int[] after(int state, int invocation) {
        long key = (long) state * invocations.size() + invocation;
        int[] known = steps.get(key);
        if (known == null) {
            known = numbers(next(states.get(state), invocations.get(invocation)));
            steps.put(key, known);
        }
        return known;
    }

    private Set<S> next(S state, Invocation<C, R> invocation) {
        R result = invocation.result();
        if (result != null) {
            return model.step(state, invocation.call(), result);
        }
        Set<S> next = new LinkedHashSet<>();
        for (Answer<S, R> answer : model.answers(state, invocation.call())) {
            next.add(answer.next());
        }
        return next;
    }

    private int[] numbers(Collection<S> some) {
        return some.stream().mapToInt(this::number).toArray();
    }
}
