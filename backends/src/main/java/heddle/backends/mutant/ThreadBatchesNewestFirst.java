package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Submits and writes wait in a batch of each thread until something waits for the queue; then the batches are handed
 * over, that of the thread that came last first. What one thread does alone comes out right.
 */
final class ThreadBatchesNewestFirst extends Parts {
    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            private final Map<Thread, List<Runnable>> batches = new LinkedHashMap<>();

            @Override
            public void submit(Runnable commands) {
                batch(commands);
            }

            @Override
            public void write(Runnable write) {
                batch(write);
            }

            @Override
            public synchronized void enqueue(Runnable waiting) {
                Deque<List<Runnable>> newestFirst = new ArrayDeque<>();
                batches.values().forEach(newestFirst::addFirst);
                batches.clear();
                newestFirst.forEach(batch -> batch.forEach(super::enqueue));
                super.enqueue(waiting);
            }

            private synchronized void batch(Runnable work) {
                batches.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>())
                        .add(work);
            }
        };
    }
}
