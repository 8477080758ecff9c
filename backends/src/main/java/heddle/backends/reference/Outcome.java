package heddle.backends.reference;

import heddle.webgpu.CompilationInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a callback is told.
 *
 * @param status the status, or the reason of a device loss
 * @param object the address of the object it brings, 0 for none
 * @param type the error type that a popped scope brings, otherwise 0
 * @param message empty on success, otherwise not
 * @param compilationInfo what a compilation info callback brings
 */
public record Outcome(
        int status,
        long object,
        int type,
        String message,
        @Nullable CompilationInfo compilationInfo) {
    /** Every status enumeration of webgpu.h that has a success gives it this value. */
    public static final int SUCCESS = 1;

    /** Says success, with nothing more to tell. */
    public static Outcome success() {
        return new Outcome(SUCCESS, 0, 0, "", null);
    }

    /** Says success, and brings an object with one reference. */
    public static Outcome bringing(long object) {
        return new Outcome(SUCCESS, object, 0, "", null);
    }

    /** Says failure. */
    public static Outcome failure(int status, String message) {
        return new Outcome(status, 0, 0, message, null);
    }
}
