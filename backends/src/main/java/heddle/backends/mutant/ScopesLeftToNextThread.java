package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Parts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Stacks found by a thread number that is used again once its thread has ended, and not emptied then: a map keyed by the
 * system's thread id, with no hook at a thread's end.
 */
final class ScopesLeftToNextThread extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new NumberedScopes();
    }

    private static final class NumberedScopes extends ErrorScopes {
        private final List<Thread> owners = new ArrayList<>();
        private final List<Deque<ErrorScope>> stacks = new ArrayList<>();

        @Override
        protected synchronized Deque<ErrorScope> stack() {
            int number = owners.indexOf(Thread.currentThread());
            for (int i = 0; number < 0 && i < owners.size(); i++) {
                if (!owners.get(i).isAlive()) {
                    owners.set(i, Thread.currentThread());
                    number = i;
                }
            }
            if (number < 0) {
                number = owners.size();
                owners.add(Thread.currentThread());
                stacks.add(new ArrayDeque<>());
            }
            return stacks.get(number);
        }
    }
}
