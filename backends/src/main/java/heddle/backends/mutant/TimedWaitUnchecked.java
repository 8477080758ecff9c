package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;

/** Whether a timed wait is allowed is left to validation, and that was never written. */
final class TimedWaitUnchecked extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            protected boolean isLegal(long[] ids, boolean timed) {
                return super.isLegal(ids, false);
            }
        };
    }
}
