package heddle.property.errors;

import heddle.cases.Deadline;
import heddle.thread.SystemThread;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.opentest4j.TestAbortedException;

/**
 * Virtual threads, reached by reflection since Heddle also runs on JVMs without them, carried by two threads of the
 * operating system.
 *
 * <p>Which carrier it is the system says, each time. The JVM reads how many there are at its first virtual thread, which
 * must be started here.
 */
final class VirtualThreads {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AWAY = Duration.ofMillis(1);
    private static final Duration OCCUPIED = Duration.ofMillis(20);

    private final Method start;

    private VirtualThreads(Method start) {
        this.start = start;
    }

    /** What a virtual thread computed, and the carriers that it had at its beginning and its end. */
    record Done<T>(T result, SystemThread first, SystemThread last) {}

    /** Returns them if the JVM has them. */
    static Optional<VirtualThreads> onTwoCarriers() {
        try {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            System.setProperty("jdk.virtualThreadScheduler.parallelism", "2");
            System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "2");
            return Optional.of(new VirtualThreads(start));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** Runs the work on a new virtual thread, waits for it, and returns the carrier that ran it. */
    SystemThread run(Runnable work) {
        Done<Boolean> done = call(() -> {
            work.run();
            return true;
        });
        return unmoved(done).first();
    }

    /** Computes a value on the first of many virtual threads that this carrier comes to run. */
    <T> T callOn(SystemThread carrier, Callable<T> work) {
        for (Deadline deadline = Deadline.in(PATIENCE); !deadline.hasPassed(); ) {
            Done<Optional<T>> done =
                    call(() -> SystemThread.current().equals(carrier) ? Optional.of(work.call()) : Optional.empty());
            if (done.result().isPresent()) {
                return unmoved(done).result().orElseThrow();
            }
        }
        throw new TestAbortedException("no virtual thread was run by " + carrier + " again");
    }

    /** Does the first work on whatever carrier, and the second after it has been moved to the other, on one virtual thread. */
    <T> Done<T> move(Runnable first, Callable<T> second) {
        return call(() -> {
            SystemThread from = SystemThread.current();
            first.run();
            for (Deadline deadline = Deadline.in(PATIENCE);
                    SystemThread.current().equals(from); ) {
                if (deadline.hasPassed()) {
                    throw new TestAbortedException("a virtual thread was not moved from " + from);
                }
                leaveCarrierToAnother();
            }
            return second.call();
        });
    }

    /** Parks the calling virtual thread while another one, which does not give its carrier away, is likely to take this one. */
    private void leaveCarrierToAnother() {
        AtomicBoolean back = new AtomicBoolean();
        start(() -> {
            for (Deadline deadline = Deadline.in(OCCUPIED); !back.get() && !deadline.hasPassed(); ) {
                Thread.onSpinWait();
            }
        });
        LockSupport.parkNanos(AWAY.toNanos());
        back.set(true);
    }

    private <T> Done<T> call(Callable<T> work) {
        CompletableFuture<Done<T>> result = new CompletableFuture<>();
        start(() -> {
            try {
                SystemThread first = SystemThread.current();
                T computed = work.call();
                result.complete(new Done<>(computed, first, SystemThread.current()));
            } catch (Throwable e) { // handed on to whoever waits
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the work of a virtual thread failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("a virtual thread was still at work after " + PATIENCE.multipliedBy(2), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a virtual thread", e);
        }
    }

    /** What has been on two carriers says nothing about one. */
    private static <T> Done<T> unmoved(Done<T> done) {
        if (!done.first().equals(done.last())) {
            throw new TestAbortedException("a virtual thread was moved from " + done.first() + " in mid-work");
        }
        return done;
    }

    private void start(Runnable work) {
        try {
            start.invoke(null, work);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot start a virtual thread", e);
        }
    }
}
