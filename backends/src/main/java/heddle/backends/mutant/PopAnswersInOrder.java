package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.webgpu.CallbackKind;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * The answers of Pop wait in a queue, and the callback that fires takes the first: right as long as they fire in order.
 */
final class PopAnswersInOrder extends Parts {
    private final Queue<Event> answers = new ConcurrentLinkedQueue<>();

    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                Event oldest = event.kind() == CallbackKind.POP_ERROR_SCOPE ? answers.poll() : null;
                super.fire(event, oldest == null ? outcome : oldest.completion().complete());
            }
        };
    }

    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public void readyInCall(Event event) {
                if (event.kind() == CallbackKind.POP_ERROR_SCOPE) {
                    answers.add(event);
                }
                super.readyInCall(event);
            }
        };
    }
}
