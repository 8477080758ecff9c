package heddle.fuzz.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Buffers that commands connect, which are judged together, and those that cannot be judged. */
final class Groups {
    private final Map<String, String> above = new HashMap<>();
    private final Set<String> spoiled = new HashSet<>();

    /** Returns the name of the group that a buffer is in. */
    String of(String buffer) {
        String at = buffer;
        while (above.containsKey(at)) {
            at = above.get(at);
        }
        return at;
    }

    void join(String one, String other) {
        String a = of(one);
        String b = of(other);
        if (!a.equals(b)) {
            above.put(a, b);
        }
    }

    /** Leaves a buffer out, with its group. */
    void spoil(String buffer) {
        spoiled.add(buffer);
    }

    boolean isSound(String group) {
        return spoiled.stream().noneMatch(buffer -> of(buffer).equals(of(group)));
    }
}
