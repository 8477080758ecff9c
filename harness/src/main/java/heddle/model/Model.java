package heddle.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Says which answers a call may get in a state, and which state follows. Immutable; its methods are pure functions.
 *
 * <p>Callbacks are calls too: the library makes them, and their result is what they were told. What happens by itself
 * between the call that starts work and its callback is an {@linkplain #effects effect}.
 *
 * @param <S> the state of one partition; immutable, with equals and hashCode
 * @param <C> a call or a callback, with all that it was given
 * @param <R> what it returned or was told
 */
public interface Model<S, C, R> {
    /** Returns the state of every partition before the first call. */
    S init();

    /** Returns the part of the world that a call touches. Calls of different partitions never see each other. */
    Object partition(C call);

    /** Returns the answers that the contract allows, each with the state after it; none if the call cannot happen. */
    Set<Answer<S, R>> answers(S state, C call);

    /** Returns the states that work under way may bring about by itself, each by one step. */
    default Set<S> effects(S state) {
        return Set.of();
    }

    /** Returns whether the call leaves every state as it is, whatever it answers. */
    default boolean changesNothing(C call) {
        return false;
    }

    /** Returns the states in which the call may have left the partition, given its result; none if it is illegal. */
    default Set<S> step(S state, C call, R result) {
        Set<S> next = new LinkedHashSet<>();
        for (Answer<S, R> answer : answers(state, call)) {
            if (answer.result().equals(result)) {
                next.add(answer.next());
            }
        }
        return next;
    }
}
