package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceDevice;
import heddle.backends.reference.ReferenceObject;
import heddle.webgpu.CallbackKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A destroyed device says that it is lost, and says so again when it is released for good. */
final class LostToldAgainAtRelease extends Parts {
    private record Told(Event event, Outcome outcome) {}

    private final Map<Long, Told> told = new ConcurrentHashMap<>();
    private final Delivery delivery = new Delivery() {
        @Override
        public void fire(Event event, Outcome outcome) {
            super.fire(event, outcome);
            if (event.kind() == CallbackKind.DEVICE_LOST && outcome.object() != 0) {
                told.put(outcome.object(), new Told(event, outcome));
            }
        }
    };

    @Override
    public Delivery delivery() {
        return delivery;
    }

    @Override
    public ObjectTable objectTable() {
        return new ObjectTable() {
            @Override
            public void forget(ReferenceObject object) {
                super.forget(object);
                Told before = object instanceof ReferenceDevice ? told.remove(object.address()) : null;
                if (before != null) {
                    delivery.fire(before.event(), before.outcome());
                }
            }
        };
    }
}
