package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Each thread has a stream of its own in the queue, and the streams do not wait for each other; the first takes long to
 * start. What one thread does alone comes out right.
 */
final class QueueOrderedPerThread extends Parts {
    private static final long START_NANOS = 500_000_000; // longer than a busy machine takes from one thread to the next

    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            private final AtomicBoolean started = new AtomicBoolean();
            private final Map<Thread, QueueTimeline> streams = new ConcurrentHashMap<>();

            @Override
            public void enqueue(Runnable work) {
                boolean slow = started.compareAndSet(false, true);
                streams.computeIfAbsent(Thread.currentThread(), thread -> new QueueTimeline(workers))
                        .enqueue(() -> {
                            if (slow) {
                                LockSupport.parkNanos(START_NANOS);
                            }
                            work.run();
                        });
            }
        };
    }
}
