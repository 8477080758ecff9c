package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;

/**
 * A scope for internal errors takes validation errors too: a switch over the filters whose last branch is for the rest.
 */
final class InternalFilterTakesValidation extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            public boolean capture(GpuError error) {
                ErrorScope innermost = stack().peekFirst();
                if (innermost != null
                        && innermost.filter().equals(ErrorFilter.INTERNAL)
                        && error.type().equals(ErrorType.VALIDATION)) {
                    innermost.take(error);
                    return true;
                }
                return super.capture(error);
            }
        };
    }
}
