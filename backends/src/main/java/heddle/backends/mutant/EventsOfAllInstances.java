package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** ProcessEvents of one instance goes through all of them, whichever threads they live on. */
final class EventsOfAllInstances extends Parts {
    private final List<Pump> pumps = new CopyOnWriteArrayList<>();

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        PumpOfAll pump = new PumpOfAll(futures, timedWaits, timedWaitMaxCount);
        pumps.add(pump.own());
        return pump;
    }

    private final class PumpOfAll extends Pump {
        private final Pump own;

        PumpOfAll(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
            super(futures, timedWaits, timedWaitMaxCount);
            this.own = new Pump(futures, timedWaits, timedWaitMaxCount);
        }

        Pump own() {
            return own;
        }

        @Override
        public void processEvents() {
            pumps.forEach(Pump::processEvents);
        }
    }
}
