package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.FutureWaits;
import heddle.webgpu.WaitStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A future counts as complete where its operation has succeeded: one word is taken for the other. */
final class FailureNotComplete extends Parts {
    private final Set<Long> failed = ConcurrentHashMap.newKeySet();

    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                if (event.kind() != CallbackKind.DEVICE_LOST && outcome.status() != Outcome.SUCCESS) {
                    failed.add(event.future());
                }
                super.fire(event, outcome);
            }
        };
    }

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public WaitStatus waitAny(FutureWaits waits, long timeoutNanos) {
                WaitStatus status = super.waitAny(waits, timeoutNanos);
                boolean any = waits.count() == 0;
                for (int i = 0; i < waits.count(); i++) {
                    waits.completed(i, waits.completed(i) && !failed.contains(waits.future(i)));
                    any |= waits.completed(i);
                }
                return any || !status.equals(WaitStatus.SUCCESS) ? status : WaitStatus.TIMED_OUT;
            }
        };
    }
}
