package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;

/** The last release of an instance pumps once more, and cancels only what that has not fired. */
final class DroppedInstanceFlushes extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public void close() {
                RaceWindow.linger(); // the last chance of what is nearly done
                ready().forEach(this::fire);
                super.close();
            }
        };
    }
}
