package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;

/** Waiters are woken when an operation is done, and not when another thread's pump has run its callback. */
final class WaiterMissesOtherPump extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new SignalledTable(delivery, workers) {
            @Override
            protected void settled() {} // whoever fires it is awake
        };
    }
}
