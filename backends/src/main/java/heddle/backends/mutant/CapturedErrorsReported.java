package heddle.backends.mutant;

import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;

/**
 * An error that a scope took goes on to the uncaptured-error callback: the scope is told, and nobody reads its answer.
 */
final class CapturedErrorsReported extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            public boolean capture(GpuError error) {
                super.capture(error);
                return false;
            }
        };
    }
}
