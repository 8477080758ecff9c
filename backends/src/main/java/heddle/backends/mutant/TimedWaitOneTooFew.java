package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;

/** The number of futures is compared with "less than" the limit. */
final class TimedWaitOneTooFew extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            protected boolean isLegal(long[] ids, boolean timed) {
                return super.isLegal(ids, timed) && (!timed || ids.length < timedWaitMaxCount);
            }
        };
    }
}
