package heddle.jcstress.shared;

import heddle.webgpu.Instance;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts uncaptured errors against errors made without a scope.
 *
 * <p>One actor of a test makes all of them, so each of its calls owes one callback. Rests on Errors.md: an error that
 * no scope takes goes to the uncaptured-error callback.
 */
public final class Uncaptured {
    private final Patience patience;
    private final Instance instance;
    private final AtomicReference<@Nullable String> first = new AtomicReference<>();
    private final AtomicLong came = new AtomicLong();
    /** How many had come when the last error was settled: what comes late or twice shows at the next one. */
    private final AtomicLong settled = new AtomicLong();

    Uncaptured(Patience patience, Instance instance) {
        this.patience = patience;
        this.instance = instance;
    }

    /** Waits for the callback of the one error that the calling actor has just made. */
    public Delivery settle() {
        long before = settled.get();
        boolean delivered = came.get() > before
                || patience.await(() -> {
                    instance.processEvents();
                    return came.get() > before;
                });
        long now = came.get();
        settled.set(now);
        return !delivered ? Delivery.NEVER : now - before == 1 ? Delivery.ONCE : Delivery.AGAIN;
    }

    /** Returns how many errors no scope took and what the first of them said; empty if there was none. */
    public Optional<String> note() {
        String text = first.get();
        return text == null ? Optional.empty() : Optional.of(came.get() + " uncaptured errors, the first: " + text);
    }

    void add(String message) {
        came.incrementAndGet();
        first.compareAndSet(null, message);
    }
}
