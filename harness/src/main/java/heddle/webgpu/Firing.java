package heddle.webgpu;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a callback by a library, as it came: nothing in it has been checked.
 *
 * @param kind which callback type was called
 * @param userdata1 the first userdata as received
 * @param userdata2 the second userdata as received
 * @param status the status, or the reason of a device loss; 0 for an uncaptured error
 * @param object the address of the object it brought, 0 for none; owned by the receiver, except a lost device
 * @param type the error type of an error scope or an uncaptured error, otherwise 0
 * @param message the text, copied while it was valid
 * @param compilationInfo what a compilation info callback brought
 * @param messageAgain reads the text once more from the library's memory: only until the callback returns
 */
public record Firing(
        CallbackKind kind,
        long userdata1,
        long userdata2,
        int status,
        long object,
        int type,
        String message,
        @Nullable CompilationInfo compilationInfo,
        Supplier<String> messageAgain) {
    /** Makes a firing whose text stays. */
    public Firing(
            CallbackKind kind,
            long userdata1,
            long userdata2,
            int status,
            long object,
            int type,
            String message,
            @Nullable CompilationInfo compilationInfo) {
        this(kind, userdata1, userdata2, status, object, type, message, compilationInfo, () -> message);
    }

    /** Returns the same firing with another way to read its text again. */
    public Firing withMessageAgain(Supplier<String> replacement) {
        return new Firing(kind, userdata1, userdata2, status, object, type, message, compilationInfo, replacement);
    }

    @Override
    public String toString() {
        return kind + " #" + userdata1 + " #" + userdata2 + ": status " + status + ", object 0x"
                + Long.toHexString(object) + ", type " + type + ", \"" + message + "\"";
    }
}
