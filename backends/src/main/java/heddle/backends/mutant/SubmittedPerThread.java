package heddle.backends.mutant;

import heddle.backends.reference.Parts;
import heddle.backends.reference.SubmitOnce;
import org.jspecify.annotations.Nullable;

/** Only the thread that submitted a command buffer knows: its id was taken from the list that the thread keeps. */
final class SubmittedPerThread extends Parts {
    @Override
    public SubmitOnce submitOnce() {
        return new SubmitOnce() {
            private @Nullable Thread submitter; // under the device's lock

            @Override
            public boolean isSubmitted() {
                return submitter == Thread.currentThread();
            }

            @Override
            public void submit() {
                submitter = Thread.currentThread();
            }
        };
    }
}
