package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** A wait looks, sleeps for a tenth of a second, and looks again. */
final class TimedWaitSleeps extends Parts {
    private static final long NAP_NANOS = 100_000_000;

    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public boolean await(long[] futures, long timeoutNanos) {
                long endNanos = System.nanoTime() + timeoutNanos;
                while (!super.await(futures, 0)) {
                    long leftNanos = endNanos - System.nanoTime();
                    if (leftNanos <= 0) {
                        return false;
                    }
                    LockSupport.parkNanos(Math.min(NAP_NANOS, leftNanos));
                }
                return true;
            }
        };
    }
}
