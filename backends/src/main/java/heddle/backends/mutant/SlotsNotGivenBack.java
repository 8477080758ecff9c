package heddle.backends.mutant;

import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceObject;
import java.util.concurrent.atomic.AtomicInteger;

/** Every object takes a slot of a table of fixed size, and leaves it empty: when all were used, nothing can be made. */
final class SlotsNotGivenBack extends Parts {
    private static final int SLOTS = 4096;

    @Override
    public ObjectTable objectTable() {
        return new ObjectTable() {
            private final AtomicInteger used = new AtomicInteger();

            @Override
            public <T extends ReferenceObject> long publish(T object) {
                return used.incrementAndGet() > SLOTS ? 0 : super.publish(object);
            }
        };
    }
}
