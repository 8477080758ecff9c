package heddle.backends.reference;

import heddle.webgpu.ErrorType;

/**
 * The first rule that a call breaks. Checked, so that it cannot leave a call: a library throws nothing, it reports.
 */
public final class Invalid extends Exception {
    private static final long serialVersionUID = 1;

    private final transient GpuError error;

    Invalid(GpuError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** Throws a validation error with the joined parts as its message unless the rule holds. */
    static void unless(boolean holds, Object... parts) throws Invalid {
        if (!holds) {
            throw new Invalid(new GpuError(ErrorType.VALIDATION, joined(parts)));
        }
    }

    /** Throws an out-of-memory error with the joined parts as its message unless there is room. */
    static void unlessRoom(boolean room, Object... parts) throws Invalid {
        if (!room) {
            throw new Invalid(new GpuError(ErrorType.OUT_OF_MEMORY, joined(parts)));
        }
    }

    GpuError error() {
        return error;
    }

    private static String joined(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part);
        }
        return text.toString();
    }
}
