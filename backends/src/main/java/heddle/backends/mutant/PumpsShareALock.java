package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.util.concurrent.Semaphore;

/** One lock that cannot be taken twice guards WaitAny and ProcessEvents, waiting and callbacks included. */
final class PumpsShareALock extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            private final Semaphore lock = new Semaphore(1);

            @Override
            public void processEvents() {
                lock.acquireUninterruptibly();
                try {
                    super.processEvents();
                } finally {
                    lock.release();
                }
            }

            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                lock.acquireUninterruptibly();
                try {
                    return super.waitAny(waits, timeoutNanos);
                } finally {
                    lock.release();
                }
            }
        };
    }
}
