package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * An event leaves the list of ready ones after its callback and not before: whoever pumps meanwhile, on another thread or
 * inside the callback, finds it there.
 */
final class CallbackFiredTwice extends Parts {
    private final Map<Event, Outcome> running = new ConcurrentHashMap<>();
    private final LateDelivery late = new LateDelivery();

    @Override
    public Delivery delivery() {
        return late;
    }

    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new FutureTable(delivery, workers) {
            @Override
            public List<Event> ready() {
                return Stream.concat(super.ready().stream(), running.keySet().stream())
                        .toList();
            }

            @Override
            public void fire(Event event) {
                Outcome again = running.remove(event); // a second time, and no third
                if (again == null) {
                    super.fire(event);
                } else {
                    late.fireAgain(event, again);
                }
            }
        };
    }

    private final class LateDelivery extends Delivery {
        @Override
        public void fire(Event event, Outcome outcome) {
            running.put(event, outcome);
            super.fire(event, outcome);
            running.remove(event);
        }

        void fireAgain(Event event, Outcome outcome) {
            super.fire(event, outcome);
        }
    }
}
