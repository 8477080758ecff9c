package heddle.property.histories;

import heddle.linear.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one thread called in one round, in the order in which it did; written by that thread, and read once it is done.
 *
 * <p>Whoever makes a call takes the time before and after it, and nothing else in between.
 */
public final class Lane<C, R> {
    private record Entry<C, R>(C call, Supplier<? extends @Nullable R> result, long beganNanos, long endedNanos) {}

    private final String name;
    private final List<ApiCall<C>> apiCalls = new ArrayList<>();
    private final List<Entry<C, R>> entries = new ArrayList<>();

    /** Makes the lane of a thread that evidence calls by that name. */
    public Lane(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Notes a pump: it is nothing to the model, and callbacks come in it. */
    public void pumped(long beganNanos, long endedNanos) {
        repeated(Set.of(), beganNanos, endedNanos);
    }

    /** Notes a time in which calls were made again and again, whose results are not judged; callbacks come in them. */
    public void repeated(Set<C> calls, long beganNanos, long endedNanos) {
        apiCalls.add(new ApiCall<>(Thread.currentThread(), calls, beganNanos, endedNanos));
    }

    /** Notes a call whose result nobody saw. */
    public void called(C call, long beganNanos, long endedNanos) {
        called(call, () -> null, beganNanos, endedNanos);
    }

    /** Notes a call whose result is known once the round is over. */
    public void called(C call, Supplier<? extends @Nullable R> result, long beganNanos, long endedNanos) {
        repeated(Set.of(call), beganNanos, endedNanos);
        entries.add(new Entry<>(call, result, beganNanos, endedNanos));
    }

    /** Notes one call of the API that is several to the model, with their results. */
    public void called(Map<C, R> results, long beganNanos, long endedNanos) {
        repeated(results.keySet(), beganNanos, endedNanos);
        results.forEach((call, result) -> entries.add(new Entry<>(call, () -> result, beganNanos, endedNanos)));
    }

    /** Returns the call of this thread in which something happened on that thread at that time. */
    Optional<ApiCall<C>> around(Thread thread, long nanos) {
        return apiCalls.stream().filter(call -> call.holds(thread, nanos)).findFirst();
    }

    List<Invocation<C, R>> invocations() {
        return entries.stream()
                .map(entry -> new Invocation<C, R>(
                        name, entry.call(), entry.result().get(), entry.beganNanos(), entry.endedNanos()))
                .toList();
    }
}
