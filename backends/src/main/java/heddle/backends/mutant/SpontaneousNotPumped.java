package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.CallbackMode;
import java.util.concurrent.Executor;

/** ProcessEvents leaves spontaneous callbacks to the implementation, which never gets round to them. */
final class SpontaneousNotPumped extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            protected boolean isSpontaneous(Event event) {
                return event.callback() == null;
            }
        };
    }

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            protected boolean firesInProcessEvents(Event event) {
                return event.mode().equals(CallbackMode.ALLOW_PROCESS_EVENTS);
            }
        };
    }
}
