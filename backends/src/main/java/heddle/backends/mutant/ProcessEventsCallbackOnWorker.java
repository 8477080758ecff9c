package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.webgpu.CallbackMode;
import java.util.concurrent.Executor;

/** Only WaitAnyOnly waits for its pump: the modes were compared with "greater than" and one of them is in the middle. */
final class ProcessEventsCallbackOnWorker extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            protected boolean isSpontaneous(Event event) {
                return event.mode().value() > CallbackMode.WAIT_ANY_ONLY.value();
            }
        };
    }
}
