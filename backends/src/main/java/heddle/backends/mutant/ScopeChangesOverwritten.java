package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Parts;
import heddle.webgpu.ErrorFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stacks of all threads are one value that each change replaces: of two threads that push or pop at once, the later
 * writes back what it had read, and the change of the other is gone.
 */
final class ScopeChangesOverwritten extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new OneValue();
    }

    private static final class OneValue extends ErrorScopes {
        private volatile Map<Thread, Deque<ErrorScope>> stacks = Map.of();

        @Override
        protected Deque<ErrorScope> stack() {
            Deque<ErrorScope> stack = stacks.get(Thread.currentThread());
            return stack == null ? new ArrayDeque<>() : stack;
        }

        @Override
        public void push(ErrorFilter filter) {
            Map<Thread, Deque<ErrorScope>> read = stacks;
            Deque<ErrorScope> stack = new ArrayDeque<>(stack());
            stack.addFirst(new ErrorScope(filter));
            write(read, stack);
        }

        @Override
        public @Nullable ErrorScope pop() {
            Map<Thread, Deque<ErrorScope>> read = stacks;
            Deque<ErrorScope> stack = new ArrayDeque<>(stack());
            ErrorScope innermost = stack.pollFirst();
            write(read, stack);
            return innermost;
        }

        private void write(Map<Thread, Deque<ErrorScope>> read, Deque<ErrorScope> stack) {
            Map<Thread, Deque<ErrorScope>> changed = new HashMap<>(read);
            changed.put(Thread.currentThread(), stack);
            RaceWindow.stay();
            stacks = changed;
        }
    }
}
