package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.webgpu.CallbackKind;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;

/**
 * The answers of Pop wait on a stack and the callbacks in a queue: alone under way, each Pop gets its own.
 */
final class PopAnswersReversed extends Parts {
    private final Deque<Event> answers = new ConcurrentLinkedDeque<>();

    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                Event newest = event.kind() == CallbackKind.POP_ERROR_SCOPE ? answers.pollFirst() : null;
                super.fire(event, newest == null ? outcome : newest.completion().complete());
            }
        };
    }

    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public void readyInCall(Event event) {
                if (event.kind() == CallbackKind.POP_ERROR_SCOPE) {
                    answers.addFirst(event);
                }
                super.readyInCall(event);
            }
        };
    }
}
