package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.webgpu.CallbackInfo;

/** The second userdata was added later, into a field that was there and is 32 bits wide. */
final class SecondUserdataTruncated extends Parts {
    private static final long MASK = 0xFFFF_FFFFL;

    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                CallbackInfo given = event.callback();
                if (given != null) {
                    CallbackInfo kept = new CallbackInfo(given.mode(), given.userdata1(), given.userdata2() & MASK);
                    send(event.kind(), kept, outcome);
                }
            }
        };
    }
}
