package heddle.backends.reference;

import heddle.webgpu.Handle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What all objects of one reference share: its pieces, its objects, its way to callbacks and its background threads. */
public final class Realm {
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
        this.workers = parts.workers();
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
