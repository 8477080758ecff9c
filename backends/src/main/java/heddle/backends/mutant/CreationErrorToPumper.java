package heddle.backends.mutant;

import heddle.backends.reference.Delivery;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Event;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Outcome;
import heddle.backends.reference.Parts;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.ErrorType;
import org.jspecify.annotations.Nullable;

/**
 * A failed asynchronous creation also raises its error while the callback runs, so the pumping thread's scopes take it.
 * The fault knows one device only, the one made last.
 */
final class CreationErrorToPumper extends Parts {
    private volatile @Nullable ErrorScopes scopes;

    @Override
    public ErrorScopes errorScopes() {
        ErrorScopes made = super.errorScopes();
        scopes = made;
        return made;
    }

    @Override
    public Delivery delivery() {
        return new Delivery() {
            @Override
            public void fire(Event event, Outcome outcome) {
                ErrorScopes taking = scopes;
                if (taking != null && isCreation(event.kind()) && outcome.status() != Outcome.SUCCESS) {
                    taking.capture(new GpuError(ErrorType.VALIDATION, outcome.message()));
                }
                super.fire(event, outcome);
            }
        };
    }

    private static boolean isCreation(CallbackKind kind) {
        return kind == CallbackKind.CREATE_COMPUTE_PIPELINE_ASYNC || kind == CallbackKind.CREATE_RENDER_PIPELINE_ASYNC;
    }
}
