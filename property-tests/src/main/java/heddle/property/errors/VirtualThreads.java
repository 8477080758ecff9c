package heddle.property.errors;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Virtual threads, reached by reflection since Heddle also runs on JVMs without them, all carried by one thread of the
 * operating system.
 *
 * <p>The JVM reads how many carriers there are at its first virtual thread, which must be started here.
 */
final class VirtualThreads {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Method start;

    private VirtualThreads(Method start) {
        this.start = start;
    }

    /** Returns them if the JVM has them. */
    static Optional<VirtualThreads> onOneCarrier() {
        try {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
            System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
            return Optional.of(new VirtualThreads(start));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** Runs the work on a new virtual thread and waits for it. */
    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Computes a value on a new virtual thread and waits for it. */
    <T> T call(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        start(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) { // handed on to whoever waits
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the work of a virtual thread failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("a virtual thread was still at work after " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a virtual thread", e);
        }
    }

    private void start(Runnable work) {
        try {
            start.invoke(null, work);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot start a virtual thread", e);
        }
    }
}
