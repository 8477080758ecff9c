package heddle.backends.mutant;

import heddle.backends.reference.BufferBytes;
import heddle.backends.reference.Completion;
import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.MapMachine;
import heddle.backends.reference.MapRequest;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The buffer becomes mapped when its callback has returned, and not before it is called: bookkeeping put last.
 */
final class MappedAfterCallback extends Parts {
    private final Map<Completion, LateMachine> late = new ConcurrentHashMap<>();

    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                super.fire(event, outcome);
                LateMachine machine = late.remove(event.completion());
                if (machine != null && event.completion() instanceof MapRequest request) {
                    RaceWindow.linger();
                    machine.mapNow(request);
                }
            }
        };
    }

    @Override
    public MapMachine mapMachine(Object lock, BufferBytes bytes) {
        return new LateMachine(lock, bytes);
    }

    private final class LateMachine extends MapMachine {
        LateMachine(Object lock, BufferBytes bytes) {
            super(lock, bytes);
        }

        @Override
        public void map(MapRequest request) {
            late.put(request, this);
        }

        void mapNow(MapRequest request) {
            super.map(request);
        }
    }
}
