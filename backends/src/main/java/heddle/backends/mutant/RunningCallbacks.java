package heddle.backends.mutant;

import heddle.backends.reference.Completion;
import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A way out to callbacks that knows which of them run, and on which threads; for mutants that wait for their end. */
final class RunningCallbacks extends Delivery {
    private final Map<Event, Thread> running = new HashMap<>();

    @Override
    public void fire(Event event, Outcome outcome) {
        synchronized (running) {
            running.put(event, Thread.currentThread());
        }
        try {
            super.fire(event, outcome);
        } finally {
            synchronized (running) {
                running.remove(event);
                running.notifyAll();
            }
        }
    }

    /** Waits until no callback of that future runs, on any thread, the calling one included. */
    void awaitEnd(long future) {
        awaitNone(running -> running.getKey().future() == future);
    }

    /** Waits until no other thread runs the callback of that operation. */
    void awaitEndElsewhere(Completion completion) {
        Thread caller = Thread.currentThread();
        awaitNone(running -> running.getKey().completion() == completion && running.getValue() != caller);
    }

    private void awaitNone(Predicate<Map.Entry<Event, Thread>> waitsFor) {
        synchronized (running) {
            while (running.entrySet().stream().anyMatch(waitsFor)) {
                try {
                    running.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
