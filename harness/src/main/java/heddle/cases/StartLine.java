package heddle.cases;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the threads of one round wait for one another until all of them are truly running at once.
 *
 * <p>IMPLEMENTATION NOTES. On a busy machine a barrier alone leaves the threads anywhere: all but the last have lost their
 * CPU by the time it comes, or they take turns on one CPU. So they pass gate after gate, and the first thread measures how
 * long each takes: when some gates in a row took next to no time, all must have a CPU, and the line is open behind the
 * next gate. After a while it opens anyway, since there may be fewer CPUs than threads.
 */
public final class StartLine {
    private static final long SPIN_NANOS = 1_000_000;
    private static final long QUICK_NANOS = 3_000;
    private static final int QUICK_IN_A_ROW = 3;

    private final int threads;
    private final long patienceNanos;
    private final long spinNanos;
    private final AtomicInteger arrivals = new AtomicInteger();
    private volatile int lastGate = Integer.MAX_VALUE;

    /**
     * Makes a line for so many threads, which opens after the patience in any case. Without patience, as where there are
     * fewer CPUs than threads, those that have come leave the CPU to the others.
     */
    public StartLine(int threads, Duration patience) {
        this.threads = threads;
        this.patienceNanos = patience.toNanos();
        this.spinNanos = patience.isZero() ? 0 : SPIN_NANOS;
    }

    /** Waits at the line; {@code leads} is true for one of the threads. */
    public void await(boolean leads) {
        long beganNanos = System.nanoTime();
        int quick = 0;
        for (int gate = 1; gate <= lastGate; gate++) {
            if (leads && (quick >= QUICK_IN_A_ROW || System.nanoTime() - beganNanos > patienceNanos)) {
                lastGate = gate; // nobody can be past this gate yet, and who passes it sees this
            }
            quick = pass(gate) < QUICK_NANOS ? quick + 1 : 0;
        }
    }

    /** Waits until all have come to this gate; returns how long that took. */
    @SuppressWarnings("ThreadPriorityCheck") // with more threads than CPUs, spinning alone would keep the last away
    private long pass(int gate) {
        arrivals.incrementAndGet();
        long since = System.nanoTime();
        while (arrivals.get() < gate * threads) {
            if (System.nanoTime() - since < spinNanos) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        return System.nanoTime() - since;
    }
}
