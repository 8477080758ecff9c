package heddle.property.histories;

import java.util.Set;

/**
 * One call of the API with the time that it took.
 *
 * @param thread the thread that made it
 * @param calls what it was to the model; nothing for a pump
 * @param beganNanos by System.nanoTime
 * @param endedNanos by System.nanoTime
 */
public record ApiCall<C>(Thread thread, Set<C> calls, long beganNanos, long endedNanos) {
    public ApiCall {
        calls = Set.copyOf(calls);
    }

    boolean holds(Thread other, long nanos) {
        return thread.equals(other) && beganNanos <= nanos && nanos <= endedNanos;
    }
}
