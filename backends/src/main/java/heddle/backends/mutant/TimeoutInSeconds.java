package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;

/** The timeout is handed on to something that waits whole seconds, by a division. */
final class TimeoutInSeconds extends Parts {
    private static final long SECOND_NANOS = 1_000_000_000;

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                return super.waitAny(waits, timeoutNanos / SECOND_NANOS * SECOND_NANOS);
            }
        };
    }
}
