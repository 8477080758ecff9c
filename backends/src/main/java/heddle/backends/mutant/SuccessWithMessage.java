package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;

/** Every callback has a message, and where nothing went wrong it says so. */
final class SuccessWithMessage extends Parts {
    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                String message = outcome.message().isEmpty() ? "Success" : outcome.message();
                super.fire(
                        event,
                        new Outcome(
                                outcome.status(),
                                outcome.object(),
                                outcome.type(),
                                message,
                                outcome.compilationInfo()));
            }
        };
    }
}
