package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceDevice;
import heddle.backends.reference.ReferenceObject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/** Devices keep their instance going: what is pending is cancelled when the last of them is released. */
final class CancelWaitsForDevices extends Parts {
    private final ObjectTable objects = new ObjectTable() {
        @Override
        public void forget(ReferenceObject object) {
            super.forget(object);
            dropped.forEach(LateTable::closeUnlessUsed);
        }
    };
    private final Queue<LateTable> dropped = new ConcurrentLinkedQueue<>();

    @Override
    public ObjectTable objectTable() {
        return objects;
    }

    @Override
    public FutureTable futureTable(Delivery delivery, Executor workers) {
        return new LateTable(delivery, workers);
    }

    private final class LateTable extends FutureTable {
        LateTable(Delivery delivery, Executor workers) {
            super(delivery, workers);
        }

        @Override
        public void close() {
            dropped.add(this);
            closeUnlessUsed();
        }

        private void closeUnlessUsed() {
            boolean used = objects.live().stream()
                    .anyMatch(object -> object instanceof ReferenceDevice device && device.futures() == this);
            if (!used && dropped.remove(this)) {
                super.close();
            }
        }
    }
}
