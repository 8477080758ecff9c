package heddle.property.destruction;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The calls that one thread makes while another thread destroys what they are made on. For one round.
 *
 * <p>A call that can be made again is made until the destruction is over, so that it falls among the calls even where
 * the two threads share a CPU.
 */
final class UntilDestroyed {
    private static final long LONGEST_NANOS = 50_000_000;
    private static final int CALLS_BEFORE_YIELDS = 64;

    private final List<Runnable> calls;
    private final boolean again;
    private final AtomicBoolean over = new AtomicBoolean();

    private UntilDestroyed(List<Runnable> calls, boolean again) {
        this.calls = List.copyOf(calls);
        this.again = again;
    }

    /** Calls that are made once each, whenever the destruction comes. */
    static UntilDestroyed once(List<Runnable> calls) {
        return new UntilDestroyed(calls, false);
    }

    /** A call that is made until the destruction is over, or has not come for very long. */
    static UntilDestroyed again(Runnable call) {
        return new UntilDestroyed(List.of(call), true);
    }

    /** Makes the calls on the calling thread, at least once each. */
    @SuppressWarnings("ThreadPriorityCheck") // where the other thread waits for a CPU, it must be let on to one
    void use() {
        long began = System.nanoTime();
        int made = 0;
        do {
            if (made++ > CALLS_BEFORE_YIELDS) {
                Thread.yield();
            }
            calls.forEach(Runnable::run);
        } while (again && !over.get() && System.nanoTime() - began < LONGEST_NANOS);
    }

    /** Destroys on the calling thread. */
    void destroy(Runnable destruction) {
        try {
            destruction.run();
        } finally {
            over.set(true);
        }
    }
}
