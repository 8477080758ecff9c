package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What becomes ready goes through one slot for all threads: of two events that do so at once, the second takes the slot
 * and the first is never ready.
 */
final class ReadySlotOverwritten extends Parts {
    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            private volatile @Nullable Event slot;

            @Override
            public void ready(Event event) {
                if (keepsSlot(event)) {
                    super.ready(event);
                }
            }

            @Override
            public void readyInCall(Event event) {
                if (keepsSlot(event)) {
                    super.readyInCall(event);
                }
            }

            private boolean keepsSlot(Event event) {
                slot = event;
                RaceWindow.linger();
                return slot == event;
            }
        };
    }
}
