package heddle.backends.reference;

import heddle.backends.reference.Event.State;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The states of one instance's events under one lock, and the threads that wait for them to change. */
final class EventBook {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, Event> open = new LinkedHashMap<>();
    private long lastSerial;

    Event open(CallbackKind kind, int source, @Nullable CallbackInfo callback, Completion completion) {
        lock.lock();
        try {
            Event event = new Event(FutureIds.id(++lastSerial, source), kind, callback, completion);
            open.put(event.future(), event);
            return event;
        } finally {
            lock.unlock();
        }
    }

    /** Moves a pending event on; returns false for one that was cancelled or is ready already. */
    boolean becomesReady(Event event) {
        lock.lock();
        try {
            if (event.state() != State.PENDING) {
                return false;
            }
            event.state(State.READY);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the calling thread the right to fire; a pending event only to the one who cancels. */
    boolean claim(Event event, boolean evenPending) {
        lock.lock();
        try {
            if (event.state() != State.READY && !(evenPending && event.state() == State.PENDING)) {
                return false;
            }
            event.firing(Thread.currentThread());
            return true;
        } finally {
            lock.unlock();
        }
    }

    void settle(Event event) {
        lock.lock();
        try {
            event.state(State.COMPLETE);
            open.remove(event.future());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the events that are not complete, oldest first. */
    List<Event> open() {
        lock.lock();
        try {
            return new ArrayList<>(open.values());
        } finally {
            lock.unlock();
        }
    }

    /** Returns the events that are ready, oldest first. */
    List<Event> ready() {
        lock.lock();
        try {
            return open.values().stream().filter(e -> e.state() == State.READY).toList();
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Event find(long future) {
        lock.lock();
        try {
            return open.get(future);
        } finally {
            lock.unlock();
        }
    }

    boolean issued(long future) {
        lock.lock();
        try {
            long serial = FutureIds.serial(future);
            return serial >= 1 && serial <= lastSerial;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the event is complete, or fires and waiting for it could mean waiting for oneself. */
    boolean isComplete(long future, boolean insideCallback) {
        lock.lock();
        try {
            Event event = open.get(future);
            return event == null
                    || (event.state() == State.FIRING
                            && (insideCallback || event.firingThread() == Thread.currentThread()));
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until one of these futures is ready or complete; returns false once the time is over. */
    boolean await(long[] futures, boolean insideCallback, long timeoutNanos) {
        boolean interrupted = false;
        long deadlineNanos = System.nanoTime() + timeoutNanos;
        lock.lock();
        try {
            while (!anyMoved(futures, insideCallback)) {
                long leftNanos = deadlineNanos - System.nanoTime();
                if (leftNanos <= 0) {
                    return false;
                }
                try {
                    changed.awaitNanos(leftNanos);
                } catch (InterruptedException e) { // no native call knows of interrupts: keep it for the caller
                    interrupted = true;
                }
            }
            return true;
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean anyMoved(long[] futures, boolean insideCallback) {
        for (long future : futures) {
            Event event = open.get(future);
            if (event == null || event.state() == State.READY || isComplete(future, insideCallback)) {
                return true;
            }
        }
        return false;
    }
}
