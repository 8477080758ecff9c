package heddle.backends.mutant;

import heddle.backends.reference.DeviceLoss;
import heddle.backends.reference.FutureTable;
import heddle.backends.reference.Parts;

/** A lost device goes on reporting errors: only its queue and its resources look whether it is lost. */
final class ErrorsAfterLoss extends Parts {
    @Override
    public DeviceLoss deviceLoss(FutureTable futures) {
        return new DeviceLoss(futures) {
            @Override
            public boolean silencesErrors() {
                return false;
            }

            @Override
            public synchronized boolean beginUncaptured() {
                return super.beginUncaptured() || isLost();
            }

            @Override
            public void endUncaptured() {
                if (!isLost()) { // else the callback may not have been counted
                    super.endUncaptured();
                }
            }
        };
    }
}
