package heddle.backends.reference;

import heddle.webgpu.Handle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What all objects of one reference share: its pieces, its objects, its way to callbacks and its background threads. */
public final class Realm {
    private static final long IDLE_SECONDS = 10;

    private final Parts parts;
    private final Delivery delivery;
    private final ObjectTable objects;
    private final AtomicLong queues = new AtomicLong();
    private final AtomicLong lastTimestampNanos = new AtomicLong();
    private final ExecutorService workers;

    Realm(Parts parts) {
        this.parts = parts;
        this.delivery = parts.delivery();
        this.objects = parts.objectTable();
        // As many threads as there is work: a callback that blocks must not keep other work waiting. Work that comes
        // after close() is dropped, since its objects are gone.
        this.workers = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "reference-worker");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public Parts parts() {
        return parts;
    }

    public Delivery delivery() {
        return delivery;
    }

    public ObjectTable objects() {
        return objects;
    }

    public ExecutorService workers() {
        return workers;
    }

    <T extends ReferenceObject> T find(Class<T> type, Handle handle) {
        return objects.find(type, handle);
    }

    <T extends ReferenceObject> @Nullable T findOrNull(Class<T> type, @Nullable Handle handle) {
        return objects.findOrNull(type, handle);
    }

    /** Returns the source of futures for one more queue. */
    int newQueueSource() {
        return FutureIds.queue(queues.getAndIncrement());
    }

    /** Returns the time of a timestamp query, later than any before. */
    long timestampNanos() {
        return lastTimestampNanos.updateAndGet(last -> Math.max(last + 1, System.nanoTime()));
    }
}
