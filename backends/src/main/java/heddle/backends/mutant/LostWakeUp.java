package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;

/** A waiter looks at its futures first and takes the lock that it sleeps under afterwards. */
final class LostWakeUp extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new SignalledTable(delivery, workers) {
            @Override
            public boolean await(long[] futures, long timeoutNanos) {
                if (super.await(futures, 0)) {
                    return true;
                }
                RaceWindow.linger();
                return sleep(System.nanoTime() + timeoutNanos) || super.await(futures, 0);
            }
        };
    }
}
