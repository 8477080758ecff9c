package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;

/** A wait asks again and again until the time is over. */
final class TimedWaitSpins extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public boolean await(long[] futures, long timeoutNanos) {
                long endNanos = System.nanoTime() + timeoutNanos;
                while (!super.await(futures, 0)) {
                    if (System.nanoTime() - endNanos >= 0) {
                        return false;
                    }
                    Thread.onSpinWait();
                }
                return true;
            }
        };
    }
}
