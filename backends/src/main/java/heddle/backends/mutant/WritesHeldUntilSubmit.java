package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Queue writes wait for the next submit, and nothing else that looks at the buffer makes them happen. */
final class WritesHeldUntilSubmit extends Parts {
    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            private final List<Runnable> held = new ArrayList<>();

            @Override
            public synchronized void write(Runnable write) {
                held.add(write);
            }

            @Override
            public synchronized void submit(Runnable commands) {
                held.forEach(super::write);
                held.clear();
                super.submit(commands);
            }
        };
    }
}
