package heddle.backends.mutant;

import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;

/** ProcessEvents fires all that is ready: the mode was looked at for spontaneous callbacks alone. */
final class WaitOnlyFiresInProcessEvents extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            protected boolean firesInProcessEvents(Event event) {
                return true;
            }
        };
    }
}
