package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Parts;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** One stack of error scopes for every device and every thread. */
final class OneStackForAll extends Parts {
    private final Deque<ErrorScope> stack = new ConcurrentLinkedDeque<>();

    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes() {
            @Override
            protected Deque<ErrorScope> stack() {
                return stack;
            }
        };
    }
}
