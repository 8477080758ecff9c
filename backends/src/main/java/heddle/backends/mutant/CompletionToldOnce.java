package heddle.backends.mutant;

import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A future is a channel with one message in it: the first wait that finds it complete takes the message out. */
final class CompletionToldOnce extends Parts {
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                WaitStatus status = super.waitAny(waits, timeoutNanos);
                boolean any = false;
                for (int i = 0; i < waits.count(); i++) {
                    waits.completed(i, waits.completed(i) && told.add(waits.future(i)));
                    any |= waits.completed(i);
                }
                return any || waits.count() == 0 || !status.equals(WaitStatus.SUCCESS) ? status : WaitStatus.TIMED_OUT;
            }
        };
    }
}
