package heddle.transcript;

import heddle.program.Names;
import heddle.table.FunctionRow;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a transcript gives to what calls make, found by what stands for it there. Guarded by its owner. */
final class MadeNames {
    private final Map<Long, String> objects = new HashMap<>();
    private final Map<Long, String> futures = new HashMap<>();
    private final Map<Long, String> userdata = new HashMap<>();
    private final Map<String, CallbackKind> operations = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Makes a name that nothing has. */
    String fresh(String word) {
        return word + counts.merge(word, 1, Integer::sum);
    }

    /** Names the operation that a call starts with its callback. */
    String start(CallbackInfo info, FunctionRow row) {
        CallbackKind kind = CallbackKind.valueOf(String.valueOf(row.callback())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
        String name = fresh(Entry.word(kind));
        userdata.put(info.userdata1(), name);
        operations.put(name, kind);
        return name;
    }

    /** Names an object of that type, which a call returned. */
    String make(String type, long address) {
        String name = fresh(Character.toLowerCase(type.charAt(0)) + type.substring(1));
        objects.put(address, name);
        return name;
    }

    /** Names the object that an operation's callback brought. */
    void deliver(String operation, long address) {
        objects.put(address, operation + Names.OBJECT);
    }

    /** Says which operation a future belongs to. */
    void future(long future, String operation) {
        futures.put(future, operation);
    }

    String object(long address) {
        String name = objects.get(address);
        if (name == null) {
            throw new IllegalStateException("an object that no call made: 0x" + Long.toHexString(address));
        }
        return name;
    }

    /** Returns the operation of a future. */
    String operation(long future) {
        String name = futures.get(future);
        if (name == null) {
            throw new IllegalStateException("a future that no call returned: " + future);
        }
        return name;
    }

    /** Returns the operation whose callback gets that userdata, or null. */
    @Nullable
    String called(long userdata1) {
        return userdata.get(userdata1);
    }

    /** Returns the kind of an operation's callback, or null. */
    @Nullable
    CallbackKind kind(String operation) {
        return operations.get(operation);
    }
}
