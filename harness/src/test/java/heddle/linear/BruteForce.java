package heddle.linear;

import heddle.model.Model;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The definition of linearizability, taken at its word: tries every order of all calls. Only for a handful of them. */
final class BruteForce<S, C, R> {
    private final Model<S, C, R> model;
    private final List<Invocation<C, R>> calls;

    private BruteForce(Model<S, C, R> model, ConcurrentHistory<C, R> history) {
        this.model = model;
        this.calls = history.invocations();
    }

    /** Returns whether some order explains a history of one partition. */
    static <S, C, R> boolean explains(Model<S, C, R> model, ConcurrentHistory<C, R> history) {
        return new BruteForce<>(model, history).goesOn(Set.of(), Set.of(model.init()));
    }

    private boolean goesOn(Set<Integer> done, Set<S> states) {
        if (states.isEmpty()) {
            return false;
        }
        boolean allReturned = true;
        for (int i = 0; i < calls.size(); i++) {
            if (!done.contains(i)) {
                allReturned &= !calls.get(i).hasReturned();
                if (mayBeNext(i, done) && goesOn(with(done, i), after(states, calls.get(i)))) {
                    return true;
                }
            }
        }
        return allReturned;
    }

    private boolean mayBeNext(int next, Set<Integer> done) {
        for (int i = 0; i < calls.size(); i++) {
            if (!done.contains(i) && calls.get(i).precedes(calls.get(next))) {
                return false;
            }
        }
        return true;
    }

    private Set<S> after(Set<S> states, Invocation<C, R> call) {
        Set<S> next = new HashSet<>();
        for (S state : closed(states)) {
            R result = call.result();
            if (result == null) {
                model.answers(state, call.call()).forEach(answer -> next.add(answer.next()));
            } else {
                next.addAll(model.step(state, call.call(), result));
            }
        }
        return next;
    }

    private Set<S> closed(Set<S> states) {
        Set<S> reached = new HashSet<>(states);
        Deque<S> open = new ArrayDeque<>(states);
        while (!open.isEmpty()) {
            model.effects(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private static Set<Integer> with(Set<Integer> done, int one) {
        Set<Integer> more = new HashSet<>(done);
        more.add(one);
        return more;
    }
}
