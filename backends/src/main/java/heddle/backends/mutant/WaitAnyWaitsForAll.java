package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;

/** WaitAny waits for its futures one after the other, each with the whole timeout. */
final class WaitAnyWaitsForAll extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                WaitStatus status = super.waitAny(waits, timeoutNanos);
                for (int i = 0; i < waits.count() && status.equals(WaitStatus.SUCCESS); i++) {
                    if (!waits.completed(i)) {
                        super.waitAny(FutureWaits.ofIds(waits.future(i)), timeoutNanos);
                    }
                }
                return status.equals(WaitStatus.SUCCESS) ? super.waitAny(waits, 0) : status;
            }
        };
    }
}
