package heddle.backends.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Runs pieces of a test on threads of their own, each with a deadline. */
public final class InThreads {
    private static final long DEADLINE_SECONDS = 20;

    private InThreads() {}

    /** Starts a piece on a new thread. */
    public static <T> FutureTask<T> start(Callable<T> piece) {
        FutureTask<T> task = new FutureTask<>(piece);
        Thread thread = new Thread(task, "test-thread");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** Runs a piece on a new thread and returns its result. */
    public static <T> T call(Callable<T> piece) {
        return join(start(piece));
    }

    /** Runs a piece on a new thread. */
    public static void run(Runnable piece) {
        call(() -> {
            piece.run();
            return true;
        });
    }

    /** Runs that many pieces, all at once, and returns their results in order. */
    public static <T> List<T> together(int count, IntFunction<T> piece) {
        CyclicBarrier barrier = new CyclicBarrier(count);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            tasks.add(start(() -> {
                barrier.await(DEADLINE_SECONDS, TimeUnit.SECONDS);
                return piece.apply(index);
            }));
        }
        return tasks.stream().map(InThreads::join).toList();
    }

    /** Waits for a piece and returns its result. */
    public static <T> T join(FutureTask<T> task) {
        try {
            return task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError("a thread of the test failed", e);
        }
    }
}
