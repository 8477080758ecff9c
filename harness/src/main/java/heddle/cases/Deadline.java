package heddle.cases;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A point in time (System.nanoTime) by which something must have happened. */
public record Deadline(long nanos) {
    private static final int SPINS = 200;
    private static final long PARK_NANOS = 50_000;

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    public boolean hasPassed() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Polls until the condition holds; returns false if the deadline passed first. The condition may pump. */
    public boolean poll(BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            if (hasPassed()) {
                return false;
            }
            if (i < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PARK_NANOS);
            }
        }
        return true;
    }
}
