package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.util.HashMap;
import java.util.Map;

/** A map from futures to their places in the list finds where to put the mark: of two places it knows the last. */
final class MarksGoByFuture extends Parts {
    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                WaitStatus status = super.waitAny(waits, timeoutNanos);
                Map<Long, Integer> places = new HashMap<>();
                for (int i = 0; i < waits.count(); i++) {
                    places.put(waits.future(i), i);
                }
                for (int i = 0; i < waits.count(); i++) {
                    waits.completed(i, waits.completed(i) && places.get(waits.future(i)) == i);
                }
                return status;
            }
        };
    }
}
