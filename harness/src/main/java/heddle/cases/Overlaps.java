package heddle.cases;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How often the calls that a statistical case means to race were truly under way at once. Safe for all threads.
 *
 * <p>A case whose calls never met has shown nothing, whatever it saw: its suite judges it NotRun.
 */
public final class Overlaps {
    private final AtomicLong rounds = new AtomicLong();
    private final AtomicLong met = new AtomicLong();

    /** Counts one round of a race, and whether the intervals of its calls had a moment in common. */
    public void round(boolean overlapped) {
        rounds.incrementAndGet();
        if (overlapped) {
            met.incrementAndGet();
        }
    }

    /** Returns how many rounds there were. */
    public long rounds() {
        return rounds.get();
    }

    /** Returns in how many of them the calls overlapped. */
    public long met() {
        return met.get();
    }
}
