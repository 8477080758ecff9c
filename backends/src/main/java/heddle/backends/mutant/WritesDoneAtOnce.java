package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.QueueTimeline;
import java.util.concurrent.Executor;

/**
 * A queue write goes straight into the buffer's memory, which the host can see, ahead of what the queue still has to do.
 */
final class WritesDoneAtOnce extends Parts {
    @Override
    public QueueTimeline queueTimeline(Executor workers) {
        return new QueueTimeline(workers) {
            @Override
            public void write(Runnable write) {
                write.run();
            }

            @Override
            public void submit(Runnable commands) {
                super.submit(() -> {
                    RaceWindow.linger(); // a GPU starts later than this thread's worker does
                    commands.run();
                });
            }
        };
    }
}
