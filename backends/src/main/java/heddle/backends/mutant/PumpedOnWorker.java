package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A pump hands its callbacks to a thread of the implementation, and waits there until they have run. */
final class PumpedOnWorker extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public void fire(Event event) {
                CompletableFuture.runAsync(() -> super.fire(event), workers).join();
            }
        };
    }
}
