package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.webgpu.CallbackInfo;
import org.jspecify.annotations.Nullable;

/**
 * The callback to call next is noted in one place for all threads and read again after the arguments are ready: a member
 * variable that should have been a local one.
 */
final class UserdataSwapped extends Parts {
    @Override
    public Delivery delivery() {
        return new Delivery() {
            private volatile @Nullable CallbackInfo next;

            @Override
            public void fire(Event event, Outcome outcome) {
                CallbackInfo callback = event.callback();
                if (callback != null) {
                    next = callback;
                    RaceWindow.stay();
                    CallbackInfo read = next;
                    send(event.kind(), read == null ? callback : read, outcome);
                }
            }
        };
    }
}
