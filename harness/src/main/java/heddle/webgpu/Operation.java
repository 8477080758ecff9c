package heddle.webgpu;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One asynchronous operation, or one registered event of a device: its future and every firing of its callback.
 *
 * <p>Safe for all threads. Rests on Asynchronous Operations.md.
 */
public final class Operation {
    /** A firing with the thread and the time (System.nanoTime) at which its body began and ended. */
    public record Fired(Firing firing, Thread thread, long beganNanos, long endedNanos) {}

    private final CallbackKind kind;
    private final CallbackInfo callbackInfo;
    private final CallbackBody body;
    private final List<Fired> firings = new CopyOnWriteArrayList<>();
    private final CountDownLatch fired = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean entered = new AtomicBoolean();
    private volatile long future;

    Operation(CallbackKind kind, CallbackInfo callbackInfo, CallbackBody body) {
        this.kind = kind;
        this.callbackInfo = callbackInfo;
        this.body = body;
    }

    public CallbackKind kind() {
        return kind;
    }

    /** Returns the mode and the userdata that the operation was started with. */
    public CallbackInfo callbackInfo() {
        return callbackInfo;
    }

    /** Returns the id of its future, an unsigned 64-bit value; 0 before the call returned it. */
    public long future() {
        return future;
    }

    /** Returns the firings whose body has ended, in the order in which they ended. */
    public List<Fired> firings() {
        return List.copyOf(firings);
    }

    /** Returns whether the callback's body has ended at least once. */
    public boolean hasFired() {
        return fired.getCount() == 0;
    }

    /** Waits, without making any call, until the callback's body has ended once. */
    public boolean awaitFired(long timeout, TimeUnit unit) throws InterruptedException {
        return fired.await(timeout, unit);
    }

    /** Waits, without making any call, until the callback's body has begun. */
    public boolean awaitBegun(long timeout, TimeUnit unit) throws InterruptedException {
        return begun.await(timeout, unit);
    }

    /** Returns the only firing so far; throws if there was none or more than one. */
    public Firing result() {
        if (firings.size() != 1) {
            throw new IllegalStateException(kind + " callback has fired " + firings.size() + " times");
        }
        return firings.get(0).firing();
    }

    /** Notes one more call of the callback; returns whether it is the first, also while that one's body still runs. */
    boolean enter() {
        return entered.compareAndSet(false, true);
    }

    /** Notes the future that the starting call returned, or the one that a device names for its loss. */
    public void started(long newFuture) {
        future = newFuture;
    }

    /** Runs the body and keeps nothing of the firing: for events that come millions of times. */
    void pass(Firing firing) throws Exception {
        body.run(firing);
    }

    void fire(Firing firing) throws Exception {
        long beganNanos = System.nanoTime();
        begun.countDown();
        try {
            body.run(firing);
        } finally {
            firings.add(new Fired(firing, Thread.currentThread(), beganNanos, System.nanoTime()));
            fired.countDown();
        }
    }
}
