package heddle.linear;

import heddle.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several threads called and what came of it. Immutable.
 *
 * @param invocations in the order in which they began
 */
public record ConcurrentHistory<C, R>(List<Invocation<C, R>> invocations) {
    public ConcurrentHistory {
        List<Invocation<C, R>> sorted = new ArrayList<>(invocations);
        sorted.sort(Comparator.comparingLong(Invocation::beganNanos));
        invocations = List.copyOf(sorted);
    }

    /** Returns the history of each partition: objects that never meet are judged one by one. */
    Map<Object, ConcurrentHistory<C, R>> partitions(Model<?, C, R> model) {
        Map<Object, List<Invocation<C, R>>> lists = new LinkedHashMap<>();
        for (Invocation<C, R> invocation : invocations) {
            lists.computeIfAbsent(model.partition(invocation.call()), unseen -> new ArrayList<>())
                    .add(invocation);
        }
        Map<Object, ConcurrentHistory<C, R>> histories = new LinkedHashMap<>();
        lists.forEach((partition, list) -> histories.put(partition, new ConcurrentHistory<>(list)));
        return histories;
    }

    /**
     * Returns the calls that had begun by that time. Those that had not returned by then stay open, since what they
     * returned later may have come of calls that are left out.
     */
    ConcurrentHistory<C, R> until(long nanos) {
        return new ConcurrentHistory<>(invocations.stream()
                .filter(i -> i.beganNanos() <= nanos)
                .map(i -> i.endedNanos() <= nanos ? i : i.leftOpen())
                .toList());
    }

    /** Returns how many first calls, so many at most, were all over before the next one began; 0 for none. */
    int quietMoment(int most) {
        int quiet = 0;
        long endNanos = Long.MIN_VALUE;
        for (int i = 0; i <= most; i++) {
            if (i > 0 && endNanos < invocations.get(i).beganNanos()) {
                quiet = i;
            }
            endNanos = Math.max(endNanos, invocations.get(i).endedNanos());
        }
        return quiet;
    }

    ConcurrentHistory<C, R> slice(int from, int to) {
        return new ConcurrentHistory<>(invocations.subList(from, to));
    }

    ConcurrentHistory<C, R> without(Invocation<C, R> dropped) {
        return new ConcurrentHistory<>(
                invocations.stream().filter(i -> !i.equals(dropped)).toList());
    }
}
