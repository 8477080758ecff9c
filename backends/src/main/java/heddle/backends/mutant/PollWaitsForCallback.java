package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;

/** WaitAny waits for the end of a callback of its futures that runs, whatever the timeout, and on whatever thread. */
final class PollWaitsForCallback extends Parts {
    private final RunningCallbacks running = new RunningCallbacks();

    @Override
    public Delivery delivery() {
        return running;
    }

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                for (int i = 0; i < waits.count(); i++) {
                    running.awaitEnd(waits.future(i));
                }
                return super.waitAny(waits, timeoutNanos);
            }
        };
    }
}
