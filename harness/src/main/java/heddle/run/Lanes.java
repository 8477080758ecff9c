package heddle.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Work done by several threads at once, each piece by one of them; the first that fails ends all.
 *
 * @param number how many threads there are, at least 1
 */
record Lanes(int number) {
    /** Longer than it takes to kill the processes of a case. */
    private static final int END_SECONDS = 30;

    /** What is done with a piece. */
    @FunctionalInterface
    interface Work<T> {
        void on(T piece) throws IOException, InterruptedException;
    }

    Lanes {
        if (number < 1) {
            throw new IllegalArgumentException("jobs is not positive: " + number);
        }
    }

    /** Does the work on every piece, and returns when all is done. */
    <T> void run(List<T> pieces, Work<T> work) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(number);
        try {
            CompletionService<T> running = new ExecutorCompletionService<>(pool);
            for (T piece : pieces) {
                running.submit(() -> {
                    work.on(piece);
                    return piece;
                });
            }
            for (int i = 0; i < pieces.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a case could not be run", e.getCause());
        } finally {
            end(pool);
        }
    }

    /** Ends what is under way, so that nothing is told when the run is over. */
    private static void end(ExecutorService pool) throws InterruptedException {
        pool.shutdownNow();
        if (!pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("workers had not ended after " + END_SECONDS + " s");
        }
    }
}
