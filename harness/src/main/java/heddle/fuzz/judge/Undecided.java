package heddle.fuzz.judge;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what an oracle could not decide, so that none of it passes silently. Safe for all threads. */
public final class Undecided {
    private final AtomicLong times = new AtomicLong();

    void count() {
        times.incrementAndGet();
    }

    /** Returns how many histories stayed undecided so far. */
    public long times() {
        return times.get();
    }
}
