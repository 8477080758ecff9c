package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import java.util.concurrent.Executor;

/** A table whose waiters sleep on one signal for all futures; each mutant gets one of its steps wrong. */
abstract class SignalledTable extends FutureTable {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Object signal = new Object();

    SignalledTable(Delivery delivery, Executor workers) {
        super(delivery, workers);
    }

    @Override
    public void ready(Event event) {
        super.ready(event);
        wake();
    }

    @Override
    public void readyInCall(Event event) {
        super.readyInCall(event);
        wake();
    }

    @Override
    public void fire(Event event) {
        boolean moves = super.await(new long[] {event.future()}, 0);
        super.fire(event);
        if (moves) {
            settled();
        }
    }

    @Override
    public boolean await(long[] futures, long timeoutNanos) {
        long endNanos = System.nanoTime() + timeoutNanos;
        synchronized (signal) {
            while (!super.await(futures, 0)) {
                if (!sleep(endNanos)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Says that an event has been fired. */
    protected void settled() {
        wake();
    }

    /** Wakes those who wait. */
    protected void wake() {
        synchronized (signal) {
            signal.notifyAll();
        }
    }

    /** Wakes one of those who wait. */
    protected final void wakeOne() {
        synchronized (signal) {
            signal.notify();
        }
    }

    /** Sleeps until the next signal; returns false once the time is over. */
    @SuppressWarnings("WaitNotInLoop") // callers look again; not to do so is the fault of one of them
    protected final boolean sleep(long endNanos) {
        long leftMillis = (endNanos - System.nanoTime() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
        if (leftMillis <= 0) {
            return false;
        }
        synchronized (signal) {
            try {
                signal.wait(leftMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
