package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Parts;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * One stack of error scopes a device: the JavaScript rule, where there is one thread, carried over as it was. Well
 * guarded, so it never crashes; wgpu-native v29 does this.
 */
final class ScopesSharedByDevice extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            private final Deque<ErrorScope> shared = new ConcurrentLinkedDeque<>();

            @Override
            protected Deque<ErrorScope> stack() {
                return shared;
            }
        };
    }
}
