package heddle.probe;

import heddle.webgpu.Firing;
import heddle.webgpu.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * The objects of one example, or of several that share: made when first asked for, released together at the end.
 *
 * <p>Preparing and settling belong to one thread; the prepared calls themselves may be made on others.
 */
public final class ExampleObjects implements AutoCloseable {
    private record Started(Operation operation, LongConsumer takeDelivered) {}

    private final Stage stage;
    private final Function<ObjectKind<?>, Optional<ExampleObjects>> lenders;
    private final Map<ObjectKind<?>, Object> adopted = new HashMap<>();
    private final Map<ObjectKind<?>, Object> made = new HashMap<>();
    private final Deque<Runnable> releases = new ArrayDeque<>();
    private final List<Started> started = new ArrayList<>();

    /** Makes a set that shares nothing but its stage. */
    public ExampleObjects(Stage stage) {
        this(stage, kind -> Optional.empty());
    }

    /** Makes a set that takes the kinds that have a lender from it; the lender outlives this set. */
    public ExampleObjects(Stage stage, Function<ObjectKind<?>, Optional<ExampleObjects>> lenders) {
        this.stage = stage;
        this.lenders = lenders;
    }

    public Stage stage() {
        return stage;
    }

    /** Makes an object of another set the one of that kind; whoever gets it here holds a reference of its own. */
    public void adopt(ObjectKind<?> kind, Object object) {
        adopted.put(kind, object);
    }

    /** Makes the stage's own object the one of that kind, also where an example would otherwise take another. */
    public <T> void adoptGiven(ObjectKind<T> kind) {
        adopt(kind, kind.shared(this));
    }

    /** Returns the object of that kind, always the same. */
    @SuppressWarnings("unchecked") // a kind is put with what it made itself
    public <T> T get(ObjectKind<T> kind) {
        Object object = made.get(kind);
        if (object == null) {
            object = found(kind);
            made.put(kind, object);
        }
        return (T) object;
    }

    private <T> T found(ObjectKind<T> kind) {
        if (adopted.containsKey(kind)) {
            return own(taken(kind), kind::release);
        }
        return lenders.apply(kind).map(lender -> lender.get(kind)).orElseGet(() -> kind.shared(this));
    }

    /** Returns a new object of that kind; its one reference is the caller's. */
    public <T> T fresh(ObjectKind<T> kind) {
        return kind.fresh(this);
    }

    /**
     * Returns an object for other sets to adopt, with one reference that is the caller's: the stage's instance or device, or
     * a new object, also an adapter, which some libraries let give one device only.
     */
    public <T> T base(ObjectKind<T> kind) {
        if (!kind.isGiven() || kind.equals(Resources.ADAPTER)) {
            return fresh(kind);
        }
        T given = kind.shared(this);
        kind.addRef(given);
        return given;
    }

    /** Returns an object with one reference that is the caller's to give back: a new one, or one that is shared. */
    @SuppressWarnings("unchecked") // what is adopted has the type of its kind
    <T> T taken(ObjectKind<T> kind) {
        T shared = (T) adopted.get(kind);
        if (shared == null) {
            shared = lenders.apply(kind).map(lender -> lender.get(kind)).orElse(null);
        }
        if (shared == null) {
            return fresh(kind);
        }
        kind.addRef(shared);
        return shared;
    }

    /** Returns an object that the call ends, for everybody: the shared one where it is shared, else one of its own. */
    <T> T doomed(ObjectKind<T> kind) {
        return own(taken(kind), kind::release);
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

    /** Returns how much is held by now, for {@link #releaseDownTo}. */
    public int held() {
        synchronized (releases) {
            return releases.size();
        }
    }

    /** Releases what calls have brought since so much was held; whoever makes them calls this, and nobody else then. */
    public void releaseDownTo(int held) {
        synchronized (releases) {
            while (releases.size() > held) {
                releases.pop().run();
            }
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

    /** Pumps until every started operation has called back, and takes what they delivered; returns how they were answered. */
    public List<Firing> settle() {
        List<Started> all;
        synchronized (started) {
            all = List.copyOf(started);
            started.clear();
        }
        List<Firing> answers = new ArrayList<>();
        for (Started each : all) {
            Firing firing = await(each.operation());
            if (firing.object() != 0) {
                each.takeDelivered().accept(firing.object());
            }
            answers.add(firing);
        }
        return answers;
    }

    /** Releases everything; call {@link #settle} before. */
    @Override
    public void close() {
        releaseDownTo(0);
        made.clear();
    }
}
