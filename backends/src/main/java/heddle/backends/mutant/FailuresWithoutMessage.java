package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.Event;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;

/** No callback has a message: the text is freed before it is called, and a view of nothing is handed out instead. */
final class FailuresWithoutMessage extends Parts {
    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                super.fire(
                        event,
                        new Outcome(outcome.status(), outcome.object(), outcome.type(), "", outcome.compilationInfo()));
            }

            @Override
            public void uncaptured(CallbackInfo callback, long device, GpuError error) {
                send(
                        CallbackKind.UNCAPTURED_ERROR,
                        callback,
                        new Outcome(0, device, error.type().value(), "", null));
            }
        };
    }
}
