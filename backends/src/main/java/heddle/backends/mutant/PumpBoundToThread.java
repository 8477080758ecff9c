package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;

/** Only the thread that created an instance has an event loop to turn: on others pumping does nothing. */
final class PumpBoundToThread extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            private final Thread creator = Thread.currentThread();

            @Override
            public void processEvents() {
                if (Thread.currentThread() == creator) {
                    super.processEvents();
                }
            }

            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                return Thread.currentThread() == creator ? super.waitAny(waits, timeoutNanos) : WaitStatus.TIMED_OUT;
            }
        };
    }
}
