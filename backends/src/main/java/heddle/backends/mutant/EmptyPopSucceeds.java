package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Parts;
import heddle.webgpu.ErrorFilter;
import org.jspecify.annotations.Nullable;

/**
 * Pop on an empty stack answers like a scope that took nothing: the status was added to the contract later.
 */
final class EmptyPopSucceeds extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            public @Nullable ErrorScope pop() {
                ErrorScope popped = super.pop();
                return popped == null ? new ErrorScope(ErrorFilter.VALIDATION) : popped;
            }
        };
    }
}
