package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** There is one list of events for the whole process: ProcessEvents of one instance fires those of all. */
final class PumpServesAllInstances extends Parts {
    private final Queue<Common> all = new ConcurrentLinkedQueue<>();

    private final class Common extends Pump {
        Common(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
            super(futures, timedWaits, timedWaitMaxCount);
        }

        @Override
        public void processEvents() {
            all.forEach(Common::processOwn);
        }

        private void processOwn() {
            super.processEvents();
        }
    }

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        Common made = new Common(futures, timedWaits, timedWaitMaxCount);
        all.add(made);
        return made;
    }
}
