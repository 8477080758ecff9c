package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.backends.reference.Pump;
import heddle.webgpu.CallbackMode;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is fired at once stays in the list of what the next ProcessEvents fires. */
final class SpontaneousFiredTwice extends Parts {
    private record Left(Event event, Outcome outcome) {}

    private final Queue<Left> left = new ConcurrentLinkedQueue<>();
    private final LeavingDelivery leaving = new LeavingDelivery();

    @Override
    public Delivery delivery() {
        return leaving;
    }

    @Override
    public Pump pump(FutureTable futures, boolean timedWaits, long timedWaitMaxCount) {
        return new Pump(futures, timedWaits, timedWaitMaxCount) {
            @Override
            public void processEvents() {
                super.processEvents();
                for (Left next = left.poll(); next != null; next = left.poll()) {
                    leaving.fireAgain(next);
                }
            }
        };
    }

    private final class LeavingDelivery extends Delivery {
        @Override
        public void fire(Event event, Outcome outcome) {
            super.fire(event, outcome);
            if (event.callback() != null && event.mode().equals(CallbackMode.ALLOW_SPONTANEOUS)) {
                left.add(new Left(event, outcome));
            }
        }

        void fireAgain(Left again) {
            super.fire(again.event(), again.outcome());
        }
    }
}
