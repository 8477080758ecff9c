package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import java.util.Iterator;

/**
 * The search for a scope begins at the wrong end of the stack, with the scope that was pushed first.
 */
final class OutermostScopeFirst extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            public boolean capture(GpuError error) {
                for (Iterator<ErrorScope> outward = stack().descendingIterator(); outward.hasNext(); ) {
                    ErrorScope scope = outward.next();
                    if (error.matches(scope.filter())) {
                        scope.take(error);
                        return true;
                    }
                }
                return false;
            }
        };
    }
}
