package heddle.cases;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A point in time (System.nanoTime) by which something must have happened. */
public record Deadline(long nanos) {
    private static final int SPINS = 200;
    private static final long SHORTEST_PARK_NANOS = 50_000;
    private static final long LONGEST_PARK_NANOS = 5_000_000;
    private static final int PART_OF_THE_WAIT = 20;

    /** The longest wait of this process, where many wait in vain and none is worth much. */
    private static final long LONGEST_NANOS =
            TimeUnit.MILLISECONDS.toNanos(Long.getLong(LongestWait.PROPERTY, LongestWait.NONE.toMillis()));

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + Math.min(duration.toNanos(), LONGEST_NANOS));
    }

    public boolean hasPassed() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Polls until the condition holds; returns false if the deadline passed first. The condition may pump. */
    public boolean poll(BooleanSupplier condition) {
        long startedNanos = System.nanoTime();
        for (int i = 0; !condition.getAsBoolean(); i++) {
            if (hasPassed()) {
                return false;
            }
            if (i < SPINS) {
                Thread.onSpinWait();
            } else {
                long part = (System.nanoTime() - startedNanos) / PART_OF_THE_WAIT; // later it matters less when it ends
                LockSupport.parkNanos(Math.max(SHORTEST_PARK_NANOS, Math.min(LONGEST_PARK_NANOS, part)));
            }
        }
        return true;
    }
}
