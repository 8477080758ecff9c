package heddle.backends.reference;

import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackMode;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events of one instance, from their opening to the one call of their callbacks.
 *
 * <p>Rests on Asynchronous Operations.md. Whatever fires a callback claims its event first, and holds no lock meanwhile.
 */
public class FutureTable {
    private final EventBook book = new EventBook();
    private final Delivery delivery;
    private final Executor workers;
    private volatile boolean closed;

    /** Makes a table whose spontaneous callbacks run on these workers. */
    public FutureTable(Delivery delivery, Executor workers) {
        this.delivery = delivery;
        this.workers = workers;
    }

    /** Opens an event; on a dropped instance its callback is cancelled before this returns. */
    public final Event open(CallbackKind kind, int source, @Nullable CallbackInfo callback, Completion completion) {
        Event event = book.open(kind, source, callback, completion);
        if (closed) { // written before close() reads the book, so one of the two sees the event
            withinCall(() -> cancel(event));
        }
        return event;
    }

    /** Says that the work is done; a spontaneous callback then fires soon, on a thread of its own. */
    public void ready(Event event) {
        if (book.becomesReady(event) && isSpontaneous(event)) {
            workers.execute(() -> fire(event));
        }
    }

    /** Says that work within the call is done; a spontaneous callback fires before this returns. */
    public void readyInCall(Event event) {
        if (book.becomesReady(event) && isSpontaneous(event)) {
            withinCall(() -> fire(event));
        }
    }

    /** Fires the callback if its event is ready and no other thread does. */
    public void fire(Event event) {
        if (book.claim(event, false)) {
            try {
                delivery.fire(event, ended(event.completion()::complete));
            } finally {
                book.settle(event);
            }
        }
    }

    /** Fires the callback of that future if it is ready and no other thread does. */
    public final void fire(long future) {
        Event event = book.find(future);
        if (event != null) {
            fire(event);
        }
    }

    /** Cancels every callback that has not begun, and every later one. */
    public void close() {
        closed = true;
        book.open().forEach(event -> withinCall(() -> cancel(event)));
    }

    /** Returns the events that are ready, oldest first. */
    public List<Event> ready() {
        return book.ready();
    }

    /** Returns whether an operation of this table has that future. */
    public final boolean issued(long future) {
        return book.issued(future);
    }

    /**
     * Returns whether a WaitAny on the calling thread may report that future complete: its callback has returned, or is
     * running and the thread is inside a callback itself, where waiting for others could go in a circle.
     */
    public boolean isComplete(long future) {
        return book.isComplete(future, delivery.insideCallback());
    }

    /** Blocks until one of these futures is ready or complete; returns false once the time is over. */
    public boolean await(long[] futures, long timeoutNanos) {
        return book.await(futures, delivery.insideCallback(), timeoutNanos);
    }

    /** Returns whether the callback may fire without a pump; an event without a callback completes by itself too. */
    protected boolean isSpontaneous(Event event) {
        return event.mode().equals(CallbackMode.ALLOW_SPONTANEOUS);
    }

    /** Runs what fires a callback inside the call that is under way: here at once. */
    protected void withinCall(Runnable firing) {
        firing.run();
    }

    /** Ends an operation, or gives it up, on the thread that its objects belong to: here on any. */
    protected Outcome ended(Supplier<Outcome> end) {
        return end.get();
    }

    private void cancel(Event event) {
        if (book.claim(event, true)) {
            try {
                delivery.fire(event, ended(event.completion()::cancel));
            } finally {
                book.settle(event);
            }
        }
    }
}
