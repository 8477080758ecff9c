package heddle.linear;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a checker found out about a concurrent history.
 *
 * @param <S> the model's states
 */
public sealed interface Explanation<S, C, R> {
    /**
     * Some order explains every answer.
     *
     * @param orders for each partition, such an order; of the calls that never returned, those that had an effect in it
     */
    record Ok<S, C, R>(Map<Object, List<Invocation<C, R>>> orders) implements Explanation<S, C, R> {
        public Ok {
            orders = Map.copyOf(orders);
        }
    }

    /**
     * No order explains the answers of one partition.
     *
     * @param partition the part of the world that the calls touch
     * @param before the states in which it may have been before the calls
     * @param calls the calls that cannot be explained together
     * @param order an order that explains as many as can be, up to the return of the unexplained one
     * @param unexplained the first call to return that no order explains
     * @param allowed what it could have answered after some order of the calls before; empty if it could not happen
     */
    record Illegal<S, C, R>(
            Object partition,
            Set<S> before,
            ConcurrentHistory<C, R> calls,
            List<Invocation<C, R>> order,
            Invocation<C, R> unexplained,
            Set<R> allowed)
            implements Explanation<S, C, R> {
        public Illegal {
            before = Set.copyOf(before);
            order = List.copyOf(order);
            allowed = Set.copyOf(allowed);
        }
    }

    /**
     * The search ended before it was decided.
     *
     * @param partition the part of the world that was not decided
     * @param order an order that explains as many calls as any that was tried
     * @param reason why the search ended
     */
    record Unknown<S, C, R>(Object partition, List<Invocation<C, R>> order, String reason)
            implements Explanation<S, C, R> {
        public Unknown {
            order = List.copyOf(order);
        }
    }
}
