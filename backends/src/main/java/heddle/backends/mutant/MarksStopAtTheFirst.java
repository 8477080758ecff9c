package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;

/** The loop that marks complete futures ends at the first, since one is enough for the status. */
final class MarksStopAtTheFirst extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                WaitStatus status = super.waitAny(waits, timeoutNanos);
                boolean found = false;
                for (int i = 0; i < waits.count(); i++) {
                    waits.completed(i, waits.completed(i) && !found);
                    found |= waits.completed(i);
                }
                return status;
            }
        };
    }
}
