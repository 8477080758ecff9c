package heddle.linear;

import heddle.linear.Explanation.Illegal;
import heddle.model.Model;
import java.util.Set;

/**
 * Makes the part of a history smaller that no order explains, without a word that was not seen.
 *
 * <p>Three cuts keep a history illegal or leave it as it is: what began after the unexplained call had returned goes; of
 * a long history, what was all over before its last calls began becomes the states that it may have led to; and a call
 * that changes nothing goes where the rest is illegal without it. A call that changes something is never dropped alone,
 * since what is left would be illegal for want of it.
 */
final class Shrinking<S, C, R> {
    /** So many of the last calls stay in any case: the cause is often a little before what shows it. */
    private static final int KEPT_CALLS = 16;

    private final Model<S, C, R> model;
    private final LinearizabilityChecker<S, C, R> checker;

    Shrinking(Model<S, C, R> model, LinearizabilityChecker<S, C, R> checker) {
        this.model = model;
        this.checker = checker;
    }

    Illegal<S, C, R> shrink(Illegal<S, C, R> illegal) {
        ConcurrentHistory<C, R> told =
                illegal.calls().until(illegal.unexplained().endedNanos());
        return withoutQuestions(sinceQuiet(retried(illegal, illegal.before(), told)));
    }

    private Illegal<S, C, R> sinceQuiet(Illegal<S, C, R> illegal) {
        ConcurrentHistory<C, R> calls = illegal.calls();
        int quiet = calls.quietMoment(calls.invocations().size() - KEPT_CALLS);
        if (quiet == 0) {
            return illegal;
        }
        Set<S> between = checker.search(illegal.before(), calls.slice(0, quiet)).statesAfter();
        return between.isEmpty()
                ? illegal
                : retried(
                        illegal, between, calls.slice(quiet, calls.invocations().size()));
    }

    private Illegal<S, C, R> withoutQuestions(Illegal<S, C, R> illegal) {
        Illegal<S, C, R> smallest = illegal;
        for (Invocation<C, R> call : illegal.calls().invocations()) {
            if (model.changesNothing(call.call())) {
                smallest = retried(smallest, smallest.before(), smallest.calls().without(call));
            }
        }
        return smallest;
    }

    /** Returns what is illegal about fewer calls, or what was before if that is not known to be illegal. */
    private Illegal<S, C, R> retried(Illegal<S, C, R> known, Set<S> before, ConcurrentHistory<C, R> fewer) {
        return checker.explain(known.partition(), before, fewer) instanceof Illegal<S, C, R> illegal ? illegal : known;
    }
}
