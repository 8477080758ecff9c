package heddle.backends.reference;

import heddle.webgpu.ErrorFilter;
import org.jspecify.annotations.Nullable;

/** One open error scope: what it takes, and the first error that it took. Confined to the stack that it is on. */
public final class ErrorScope {
    private final ErrorFilter filter;
    private @Nullable GpuError first;

    public ErrorScope(ErrorFilter filter) {
        this.filter = filter;
    }

    public ErrorFilter filter() {
        return filter;
    }

    /** Takes an error; all but the first are forgotten. */
    public void take(GpuError error) {
        if (first == null) {
            first = error;
        }
    }

    /** Returns the first error that it took. */
    public @Nullable GpuError first() {
        return first;
    }
}
