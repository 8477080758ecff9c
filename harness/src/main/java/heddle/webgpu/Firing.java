package heddle.webgpu;

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
 */
public record Firing(
        CallbackKind kind,
        long userdata1,
        long userdata2,
        int status,
        long object,
        int type,
        String message,
        @Nullable CompilationInfo compilationInfo) {}
