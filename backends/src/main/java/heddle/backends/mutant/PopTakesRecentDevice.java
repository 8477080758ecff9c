package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.Parts;
import heddle.webgpu.ErrorFilter;
import org.jspecify.annotations.Nullable;

/**
 * Pop asks the device on which the thread pushed last: one remembered stack spares a look-up, and is not checked.
 */
final class PopTakesRecentDevice extends Parts {
    @SuppressWarnings("ThreadLocalUsage") // each implementation in the process remembers for itself
    private final ThreadLocal<@Nullable RecentScopes> recent = new ThreadLocal<>();

    @Override
    public ErrorScopes errorScopes() {
        return new RecentScopes();
    }

    private final class RecentScopes extends ErrorScopes {
        @Override
        public void push(ErrorFilter filter) {
            recent.set(this);
            super.push(filter);
        }

        @Override
        public @Nullable ErrorScope pop() {
            RecentScopes last = recent.get();
            return last == null ? super.pop() : last.popOwn();
        }

        private @Nullable ErrorScope popOwn() {
            return super.pop();
        }
    }
}
