package heddle.linear;

import org.jspecify.annotations.Nullable;

/**
 * One call or callback of a concurrent history, and the time in which it took effect, at one moment.
 *
 * <p>For a callback that time is not its body's: its answer was settled somewhere between the begin of the call that
 * ran it, or of the call that asked for it, and the begin of the body.
 *
 * @param thread the thread that made the call or ran the callback
 * @param call what was called, with its arguments
 * @param result what it returned or was told; null if nobody saw, which any result that the model allows explains
 * @param beganNanos the time before which it had no effect, by System.nanoTime
 * @param endedNanos the time by which it had its effect; {@link #NEVER} for a call that never returned, which may have
 *     had its effect at any later time or not at all
 */
public record Invocation<C, R>(
        String thread, C call, @Nullable R result, long beganNanos, long endedNanos) {
    /** The end of a call that never returned. */
    public static final long NEVER = Long.MAX_VALUE;

    public Invocation {
        if (endedNanos < beganNanos) {
            throw new IllegalArgumentException(call + " of thread '" + thread + "' ended before it began");
        }
    }

    /** Makes a call that never returned. */
    public static <C, R> Invocation<C, R> open(String thread, C call, long beganNanos) {
        return new Invocation<>(thread, call, null, beganNanos, NEVER);
    }

    /** Returns it as one that need not have had its effect, and answered this if it had. */
    Invocation<C, R> leftOpen() {
        return new Invocation<>(thread, call, result, beganNanos, NEVER);
    }

    public boolean hasReturned() {
        return endedNanos != NEVER;
    }

    /** Returns whether it was over before the other began, so that no order may turn them round. */
    public boolean precedes(Invocation<C, R> other) {
        return endedNanos < other.beganNanos;
    }
}
