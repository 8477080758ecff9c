package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;

/** A device counts as lost once its callback is told so: until then its calls make errors, and those are reported. */
final class LostWhenTold extends Parts {
    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        return new DeviceLoss(futures) {
            private boolean told;

            @Override
            public synchronized boolean isLost() {
                return told;
            }

            @Override
            public synchronized boolean beginUncaptured() {
                return !told;
            }

            @Override
            public void endUncaptured() {} // which nothing waits for

            @Override
            public synchronized Outcome complete() {
                told = true;
                return super.complete();
            }
        };
    }
}
