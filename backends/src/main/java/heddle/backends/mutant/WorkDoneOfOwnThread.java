package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Work-done waits for the submits of the asking thread, which keeps the serial of its last one; where the thread has
 * submitted nothing it waits for nothing.
 */
final class WorkDoneOfOwnThread extends Parts {
    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            private final Map<Thread, Boolean> submitters = new ConcurrentHashMap<>();

            @Override
            public void submit(Runnable commands) {
                submitters.put(Thread.currentThread(), true);
                super.submit(commands);
            }

            @Override
            public void workDone(Runnable answer) {
                if (submitters.containsKey(Thread.currentThread())) {
                    super.workDone(answer);
                } else {
                    workers.execute(answer);
                }
            }
        };
    }
}
