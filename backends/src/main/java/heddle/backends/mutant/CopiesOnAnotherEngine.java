package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Queue work is spread over two engines with no barrier between them, and one is slower: a transfer queue that nobody
 * waits for.
 */
final class CopiesOnAnotherEngine extends Parts {
    private static final long SLOWER_NANOS = 20_000_000; // longer than a fresh process takes to load what a map needs

    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            private final AtomicLong pieces = new AtomicLong();

            @Override
            public void enqueue(Runnable work) {
                boolean slow = pieces.getAndIncrement() % 2 == 0;
                workers.execute(() -> {
                    if (slow) {
                        LockSupport.parkNanos(SLOWER_NANOS);
                    }
                    work.run();
                });
            }
        };
    }
}
