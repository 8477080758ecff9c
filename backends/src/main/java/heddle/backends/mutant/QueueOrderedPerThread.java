package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Each thread has a stream of its own in the queue, and the streams do not wait for each other; the first is slow. What
 * one thread does alone comes out right.
 */
final class QueueOrderedPerThread extends Parts {
    private static final long SLOWER_NANOS = 50_000_000; // longer than a fresh process takes to load what a map needs

    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            private final AtomicReference<@Nullable Thread> first = new AtomicReference<>();
            private final Map<Thread, QueueTimeline> streams = new ConcurrentHashMap<>();

            @Override
            public void enqueue(Runnable work) {
                Thread caller = Thread.currentThread();
                first.compareAndSet(null, caller);
                boolean slow = first.get() == caller;
                streams.computeIfAbsent(caller, thread -> new QueueTimeline(workers))
                        .enqueue(() -> {
                            if (slow) {
                                LockSupport.parkNanos(SLOWER_NANOS);
                            }
                            work.run();
                        });
            }
        };
    }
}
