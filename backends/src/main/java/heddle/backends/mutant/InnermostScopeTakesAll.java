package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;

/**
 * The innermost scope takes every error: its filter is kept for messages and looked at nowhere.
 */
final class InnermostScopeTakesAll extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            public boolean capture(GpuError error) {
                ErrorScope innermost = stack().peekFirst();
                if (innermost == null) {
                    return false;
                }
                innermost.take(error);
                return true;
            }
        };
    }
}
