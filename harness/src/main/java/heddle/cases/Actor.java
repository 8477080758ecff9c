package heddle.cases;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A live OS thread with a role, on which a case makes calls in lock step: creator, user, releaser, pumper, bystander.
 *
 * <p>{@link #call} returns after the work has been done, so that what follows on any thread is ordered after it.
 */
public final class Actor implements AutoCloseable {
    /** What an actor does; it may throw. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Longer than any bound on one call, so that a hang is seen as the hang that it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long AWAKE_NANOS = 100_000;

    private final String role;
    private final ExecutorService thread;
    private volatile boolean stuck;

    Actor(String role) {
        this(role, new LinkedBlockingQueue<>());
    }

    private Actor(String role, BlockingQueue<Runnable> queue) {
        this.role = role;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue, work -> {
            Thread started = new Thread(work, role);
            started.setDaemon(true);
            return started;
        });
    }

    /** Starts a thread that stays awake between works which follow closely, for races; it uses a CPU meanwhile. */
    public static Actor attentive(String role) {
        return new Actor(role, new AttentiveQueue());
    }

    /** Starts a thread that sleeps between works, so that many of them leave the CPUs to others. */
    public static Actor resting(String role) {
        return new Actor(role);
    }

    public String role() {
        return role;
    }

    /** Runs the work on this thread and waits for it; what it throws is thrown here. */
    public void run(Work work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Computes a value on this thread and waits for it; what it throws is thrown here. */
    public <T> T call(Callable<T> work) {
        return start(work).await();
    }

    /** Starts work on this thread, after what was started there before. */
    public <T> Running<T> start(Callable<T> work) {
        return new Running<>(this, thread.submit(work));
    }

    /** Lets the thread end after what was started; returns whether it ended in time. */
    public boolean end() throws InterruptedException {
        thread.shutdown();
        return thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns whether work that a case waited for was not done in the time given, and has not been awaited since. */
    boolean isStuck() {
        return stuck;
    }

    /** Waits for the thread to end after {@link #close}; returns whether it did in time. */
    boolean hasEnded(Duration patience) {
        try {
            return thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    /** Work under way on an actor's thread. */
    public record Running<T>(Actor actor, Future<T> future) {
        public String role() {
            return actor.role;
        }

        public boolean isDone() {
            return future.isDone();
        }

        /** Looks for so long whether the work ends, where it should not yet. */
        public boolean endsIn(Duration watch) {
            return Deadline.in(watch).poll(future::isDone);
        }

        /** Waits for the work; what it threw is thrown here. */
        public T await() {
            return within(PATIENCE);
        }

        /** Waits so long for the work; not done by then is a failure of the library. */
        public T within(Duration patience) {
            return within(patience, "the work");
        }

        /** Waits so long for the work, which messages name so; not done by then is a failure of the library. */
        public T within(Duration patience, String what) {
            for (long since = System.nanoTime(); !future.isDone() && System.nanoTime() - since < AWAKE_NANOS; ) {
                Thread.onSpinWait(); // who sleeps even for a short work is woken late
            }
            return asleepWithin(patience, what);
        }

        /** Waits so long for the work, and leaves the CPU to it meanwhile. */
        public T asleepWithin(Duration patience) {
            return asleepWithin(patience, "the work");
        }

        private T asleepWithin(Duration patience, String what) {
            try {
                T result = future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                actor.stuck = false;
                return result;
            } catch (ExecutionException e) {
                throw Rethrow.unchecked(e.getCause() == null ? e : e.getCause());
            } catch (TimeoutException e) {
                actor.stuck = true;
                throw new AssertionError(
                        what + " on thread '" + actor.role + "' had not ended after " + patience.toMillis() + " ms", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for thread '" + actor.role + "'", e);
            }
        }
    }
}
