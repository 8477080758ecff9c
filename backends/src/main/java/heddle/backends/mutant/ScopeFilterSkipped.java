package heddle.backends.mutant;

import heddle.backends.reference.ErrorScope;
import heddle.backends.reference.ErrorScopes;
import heddle.backends.reference.GpuError;
import heddle.backends.reference.Parts;
import heddle.webgpu.ErrorFilter;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An error gives up looking for its scope while another thread changes its own stack, and goes to the innermost one: a
 * try-lock whose other branch was written for the common case of one filter.
 */
final class ScopeFilterSkipped extends Parts {
    @Override
    public ErrorScopes errorScopes() {
        return new ImpatientScopes();
    }

    private static final class ImpatientScopes extends ErrorScopes {
        private final AtomicInteger changing = new AtomicInteger();

        @Override
        public void push(ErrorFilter filter) {
            changing.incrementAndGet();
            RaceWindow.stay();
            super.push(filter);
            changing.decrementAndGet();
        }

        @Override
        public @Nullable ErrorScope pop() {
            changing.incrementAndGet();
            RaceWindow.stay();
            try {
                return super.pop();
            } finally {
                changing.decrementAndGet();
            }
        }

        @Override
        public boolean capture(GpuError error) {
            ErrorScope innermost = stack().peekFirst();
            if (changing.get() > 0 && innermost != null) {
                innermost.take(error);
                return true;
            }
            return super.capture(error);
        }
    }
}
