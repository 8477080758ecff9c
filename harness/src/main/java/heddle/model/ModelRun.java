package heddle.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Follows calls that came one after the other through a model, in all states that they may have led to.
 *
 * <p>Confined to one thread at a time.
 */
public final class ModelRun<S, C, R> {
    private final Model<S, C, R> model;
    private final Map<Object, Set<S>> states = new HashMap<>();

    public ModelRun(Model<S, C, R> model) {
        this.model = model;
    }

    /** Returns the results that the call may have now; none if it cannot happen now. */
    public Set<R> expected(C call) {
        Set<R> results = new LinkedHashSet<>();
        for (S state : states(model.partition(call))) {
            model.answers(state, call).forEach(answer -> results.add(answer.result()));
        }
        return results;
    }

    /** Takes a step. Returns whether the model allows it; if not, the states stay as they were. */
    public boolean accept(C call, R result) {
        Object partition = model.partition(call);
        Set<S> next = new LinkedHashSet<>();
        for (S state : states(partition)) {
            next.addAll(model.step(state, call, result));
        }
        if (next.isEmpty()) {
            return false;
        }
        states.put(partition, closed(next));
        return true;
    }

    /** Returns the states in which a partition may be; at least one. */
    public Set<S> states(Object partition) {
        return Collections.unmodifiableSet(states.computeIfAbsent(partition, unseen -> closed(Set.of(model.init()))));
    }

    /** Adds to states all that effects may make of them. */
    private Set<S> closed(Collection<S> some) {
        Set<S> reached = new LinkedHashSet<>(some);
        Deque<S> open = new ArrayDeque<>(some);
        while (!open.isEmpty()) {
            for (S effect : model.effects(open.remove())) {
                if (reached.add(effect)) {
                    open.add(effect);
                }
            }
        }
        return reached;
    }
}
