package heddle.probe;

import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The objects of one example, or of several that share: made when first asked for, released together at the end.
 *
 * <p>Preparing and settling belong to one thread; the prepared calls themselves may be made on others.
 */
public final class ExampleObjects implements AutoCloseable {
    private record Started(Operation operation, LongConsumer takeDelivered) {}

    private final Stage stage;
    private final Map<ObjectKind<?>, Object> made = new HashMap<>();
    private final Deque<Runnable> releases = new ArrayDeque<>();
    private final List<Started> started = new ArrayList<>();

    public ExampleObjects(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** Returns the object of that kind, always the same. */
    @SuppressWarnings("unchecked") // a kind is put with what it made itself
    <T> T get(ObjectKind<T> kind) {
        Object object = made.get(kind);
        if (object == null) {
            object = kind.shared(this);
            made.put(kind, object);
        }
        return (T) object;
    }

    /** Returns a new object of that kind; its one reference is the caller's. */
    <T> T fresh(ObjectKind<T> kind) {
        return kind.fresh(this);
    }

    /** Takes over one reference, to be released at the end. Safe for all threads, as calls use it. */
    public <T> T own(T object, Consumer<T> release) {
        atEnd(() -> release.accept(object));
        return object;
    }

    /** Has something done at the end; what was said last is done first. Safe for all threads. */
    public void atEnd(Runnable release) {
        synchronized (releases) {
            releases.push(release);
        }
    }

    /** Takes over an operation that a call has started and that delivers no object. */
    public void started(Operation operation) {
        started(operation, nothing -> {});
    }

    /** Takes over an operation that a call has started, with what becomes of the address that it delivers. */
    void started(Operation operation, LongConsumer takeDelivered) {
        synchronized (started) {
            started.add(new Started(operation, takeDelivered));
        }
    }

    /** Pumps on this thread until the operation's callback has run. */
    public Firing await(Operation operation) {
        return stage.pumping().await(stage.instance(), operation);
    }

    /** Pumps until every started operation has called back, and takes what they delivered. */
    public void settle() {
        List<Started> all;
        synchronized (started) {
            all = List.copyOf(started);
            started.clear();
        }
        for (Started each : all) {
            Firing firing = await(each.operation());
            if (firing.object() != 0) {
                each.takeDelivered().accept(firing.object());
            }
        }
    }

    /** Releases everything; call {@link #settle} before. */
    @Override
    public void close() {
        synchronized (releases) {
            while (!releases.isEmpty()) {
                releases.pop().run();
            }
        }
    }
}
