package heddle.backends.reference;

import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;

/**
 * An error of a device, on its way to a scope or to the uncaptured-error callback.
 *
 * @param type validation, out of memory or internal
 * @param message says what broke which rule; never empty
 */
public record GpuError(ErrorType type, String message) {
    public GpuError {
        if (message.isEmpty()) {
            throw new IllegalArgumentException("an error needs a message");
        }
    }

    /** Returns whether a scope with that filter takes this error. */
    public boolean matches(ErrorFilter filter) {
        if (filter.equals(ErrorFilter.VALIDATION)) {
            return type.equals(ErrorType.VALIDATION);
        }
        if (filter.equals(ErrorFilter.OUT_OF_MEMORY)) {
            return type.equals(ErrorType.OUT_OF_MEMORY);
        }
        return filter.equals(ErrorFilter.INTERNAL) && type.equals(ErrorType.INTERNAL);
    }
}
