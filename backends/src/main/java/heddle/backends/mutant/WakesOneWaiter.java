package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;

/** One condition variable serves the waiters of all futures, and it is told to wake one of them. */
final class WakesOneWaiter extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new SignalledTable(delivery, workers) {
            @Override
            protected void wake() {
                wakeOne();
            }
        };
    }
}
