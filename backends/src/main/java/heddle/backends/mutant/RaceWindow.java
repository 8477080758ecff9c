package heddle.backends.mutant;

import java.util.concurrent.locks.LockSupport;

/** Time that a faulty piece spends between a check and the act that rests on it, so that a race can happen there. */
final class RaceWindow {
    private static final long SHORT_NANOS = 20_000;
    private static final long LONG_NANOS = 300_000;

    private RaceWindow() {}

    /** Stays in the window for some microseconds; for calls that are made all the time. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing waits for the scheduler here: it only makes the race likelier
    static void stay() {
        long end = System.nanoTime() + SHORT_NANOS;
        while (System.nanoTime() - end < 0) {
            Thread.yield();
        }
    }

    /** Stays in the window long enough for a thread that was woken with this one; for calls that are made now and then. */
    static void linger() {
        LockSupport.parkNanos(LONG_NANOS);
    }
}
