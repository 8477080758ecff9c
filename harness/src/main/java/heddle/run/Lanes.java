package heddle.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Work done by several threads at once, each piece by one of them; the first that fails ends all.
 *
 * @param number how many threads there are, at least 1
 */
public record Lanes(int number) {
    /** Longer than it takes to kill the processes of a case. */
    private static final int END_SECONDS = 30;

    private static final long LOOK_MILLIS = 50;

    /** What is done with a piece. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T piece) throws IOException, InterruptedException;
    }

    public Lanes {
        if (number < 1) {
            throw new IllegalArgumentException("jobs is not positive: " + number);
        }
    }

    /** Divides things into pieces of at most so many, in their order. */
    public static <T> List<List<T>> pieces(List<T> things, int most) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < things.size(); from += most) {
            pieces.add(things.subList(from, Math.min(things.size(), from + most)));
        }
        return pieces;
    }

    /** Does the work on every piece, and returns when all is done. */
    <T> void run(List<T> pieces, Work<T> work) throws IOException, InterruptedException {
        Backlog<T> backlog = new Backlog<>(number);
        pieces.forEach(backlog::add);
        run(backlog, work);
    }

    /**
     * Does the work on every piece of a backlog, to which the work may add.
     *
     * @throws IOException if the work failed so; what else it throws is the cause of an IllegalStateException
     */
    public <T> void run(Backlog<T> backlog, Work<T> work) throws IOException, InterruptedException {
        run(backlog, work, () -> false);
    }

    /** Does the same until it is enough, which is asked many times a second; what is under way then is interrupted. */
    <T> void run(Backlog<T> backlog, Work<T> work, BooleanSupplier enough) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(number);
        try {
            CompletionService<Boolean> running = new ExecutorCompletionService<>(pool);
            for (int i = 0; i < number; i++) {
                running.submit(() -> untilTheEnd(backlog, work));
            }
            for (int ended = 0; ended < number && !enough.getAsBoolean(); ) {
                Future<Boolean> next = running.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.get();
                    ended++;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a process could not be run", e.getCause());
        } finally {
            end(pool);
        }
    }

    private static <T> boolean untilTheEnd(Backlog<T> backlog, Work<T> work) throws IOException, InterruptedException {
        for (Optional<Backlog.Taken<T>> next = backlog.next(); next.isPresent(); next = backlog.next()) {
            try {
                work.on(next.get().piece());
            } finally {
                backlog.leave(next.get());
            }
        }
        return true;
    }

    /** Ends what is under way, so that nothing is told when the run is over. */
    private static void end(ExecutorService pool) throws InterruptedException {
        pool.shutdownNow();
        if (!pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("workers had not ended after " + END_SECONDS + " s");
        }
    }
}
