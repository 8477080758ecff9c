package heddle.program;

import heddle.webgpu.Fn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a thread. A step whose objects never came about, because a call returned NULL or failed, is skipped. */
public sealed interface Step {
    /** Returns the name that the step gives to what it makes, or null. */
    default @Nullable String result() {
        return null;
    }

    /**
     * A call of webgpu.h.
     *
     * @param result names what it returns or starts: the object, the mapped range, or the operation; null if nobody asks
     * @param self names the object whose method it is; null for a global function
     * @param arguments after the owner, in the order of the table's row
     */
    record Call(
            @Nullable String result, Fn function, @Nullable String self, List<Value> arguments) implements Step {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Opens a device in the backend's way, with its callbacks: names {@code result} the device and, with the endings {@code _instance},
     * {@code _adapter} and {@code _queue}, what it came from. Answers {@code there}, or {@code null} if the backend gave none.
     *
     * @param instance names the instance to open it on; null for one of its own, which only then has a name by the device's
     */
    record Open(String result, @Nullable String instance) implements Step {}

    /** Takes a mutex of the program's, as the contract asks around encoders that threads share. */
    record Lock(String mutex) implements Step {}

    /** Gives a mutex back. */
    record Unlock(String mutex) implements Step {}

    /** Writes bytes into a mapped range. */
    record Store(String range, int offset, Value.Bytes bytes) implements Step {}

    /** Reads bytes from a mapped range; they count as the step's answer under the name {@code result}. */
    record Load(String result, String range, int offset, int sizeBytes) implements Step {}

    /**
     * Pumps in the way that the operation's mode asks for, until its callback has run or a bound has passed: WaitAny for WaitAnyOnly,
     * ProcessEvents otherwise. Then it answers {@code pending}, and every step that has not begun is skipped, on all threads.
     *
     * @param operation names the operation; or a device, whose loss is waited for
     */
    record Await(String operation) implements Step {}

    /** Opens a latch. */
    record Post(String latch) implements Step {}

    /** Waits until a latch is open: what came before its {@link Post} happens before what comes after. */
    record WaitFor(String latch) implements Step {}
}
