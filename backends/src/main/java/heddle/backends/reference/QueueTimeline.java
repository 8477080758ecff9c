package heddle.backends.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The work of one queue: done in the order in which it was handed in, one piece at a time, on a background thread. */
public class QueueTimeline {
    private final Executor workers;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public QueueTimeline(Executor workers) {
        this.workers = workers;
    }

    /** Hands in the command buffers of one submit. */
    public void submit(Runnable commands) {
        enqueue(commands);
    }

    /** Hands in a write of bytes that the application gave. */
    public void write(Runnable write) {
        enqueue(write);
    }

    /** Hands in the answer to one who asked when all work before it is done. */
    public void workDone(Runnable answer) {
        enqueue(answer);
    }

    /** Hands in a piece of work of any kind. */
    public void enqueue(Runnable work) {
        synchronized (waiting) {
            waiting.addLast(work);
            if (running) {
                return;
            }
            running = true;
        }
        workers.execute(this::drain);
    }

    private void drain() {
        for (Runnable work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            running = !waiting.isEmpty();
            return waiting.pollFirst();
        }
    }
}
