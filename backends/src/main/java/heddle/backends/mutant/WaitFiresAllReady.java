package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;

/**
 * WaitAny begins with a round of all that is ready, whatever it was asked to wait for: one loop serves both pumps.
 */
final class WaitFiresAllReady extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                WaitStatus status = super.waitAny(waits, timeoutNanos);
                futures.ready().forEach(futures::fire);
                return status;
            }
        };
    }
}
