package heddle.linear;

import heddle.linear.Explanation.Illegal;
import heddle.linear.Explanation.Ok;
import heddle.linear.Explanation.Unknown;
import heddle.model.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether concurrent histories can be explained by a model, partition by partition. Safe for all threads.
 *
 * <p>Rests on what linearizability is: each call takes effect at one moment between its begin and its end, and the calls
 * in the order of these moments are legal. Histories of different objects are linearizable exactly if each object's is.
 */
public final class LinearizabilityChecker<S, C, R> {
    /** A budget that histories of some dozen calls do not come near. */
    public static final long USUAL_BUDGET = 200_000;

    private final Model<S, C, R> model;
    private final long mostConfigurations;

    /** Makes a checker that tries so many configurations a partition before it says that it does not know. */
    public LinearizabilityChecker(Model<S, C, R> model, long mostConfigurations) {
        this.model = model;
        this.mostConfigurations = mostConfigurations;
    }

    /** Makes a checker with the usual budget. */
    public LinearizabilityChecker(Model<S, C, R> model) {
        this(model, USUAL_BUDGET);
    }

    /** Judges a history; an illegal one comes back as the smallest part of it that shows why. */
    public Explanation<S, C, R> check(ConcurrentHistory<C, R> history) {
        Map<Object, List<Invocation<C, R>>> orders = new LinkedHashMap<>();
        Explanation<S, C, R> undecided = null;
        for (Map.Entry<Object, ConcurrentHistory<C, R>> entry :
                history.partitions(model).entrySet()) {
            Explanation<S, C, R> part = explain(entry.getKey(), Set.of(model.init()), entry.getValue());
            if (part instanceof Illegal<S, C, R> illegal) {
                return new Shrinking<>(model, this).shrink(illegal);
            }
            if (part instanceof Ok<S, C, R> ok) {
                orders.putAll(ok.orders());
            } else {
                undecided = part;
            }
        }
        return undecided == null ? new Ok<>(orders) : undecided;
    }

    /** Judges the calls of one partition that may have been in any of these states before them. */
    Explanation<S, C, R> explain(Object partition, Set<S> before, ConcurrentHistory<C, R> calls) {
        Search<S, C, R> search = search(before, calls);
        return switch (search.run()) {
            case FOUND -> new Ok<>(Map.of(partition, search.order()));
            case EXHAUSTED ->
                new Illegal<>(
                        partition,
                        before,
                        calls,
                        search.order(),
                        search.unexplained().orElseThrow(),
                        search.allowed());
            case BUDGET_SPENT ->
                new Unknown<>(partition, search.order(), "undecided after " + mostConfigurations + " configurations");
            case TOO_MANY_AT_ONCE ->
                new Unknown<>(partition, List.of(), "more than " + Timeline.SLOTS + " calls are under way at once");
        };
    }

    Search<S, C, R> search(Set<S> before, ConcurrentHistory<C, R> calls) {
        return new Search<>(model, before, calls, mostConfigurations);
    }
}
