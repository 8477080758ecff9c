package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import java.util.concurrent.Semaphore;

/** ProcessEvents admits one thread at a time, callbacks included, and does not ask whether it is the same one again. */
final class PumpNotReentrant extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            private final Semaphore turn = new Semaphore(1);

            @Override
            public void processEvents() {
                turn.acquireUninterruptibly();
                try {
                    super.processEvents();
                } finally {
                    turn.release();
                }
            }
        };
    }
}
