package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;

/** Error scopes take no errors while a callback runs on their thread: callbacks have a context of their own. */
final class CallbackErrorsUncaptured extends Parts {
    private final Delivery delivery = new Delivery();

    @Override
    public Delivery delivery() {
        return delivery;
    }

    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            public boolean capture(GpuError error) {
                return !delivery.insideCallback() && super.capture(error);
            }
        };
    }
}
