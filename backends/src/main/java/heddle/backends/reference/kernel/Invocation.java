package heddle.backends.reference.kernel;

import java.util.HashMap;
import java.util.Map;

/** One invocation of a kernel: its number, what it let names stand for, and the buffers. Of one thread. */
final class Invocation {
    private final int number;
    private final BoundWords words;
    private final Map<String, Integer> locals = new HashMap<>();

    Invocation(int number, BoundWords words) {
        this.number = number;
        this.words = words;
    }

    /** Returns the first component of its global invocation id. */
    int number() {
        return number;
    }

    BoundWords words() {
        return words;
    }

    void let(String name, int value) {
        locals.put(name, value);
    }

    int local(String name) {
        return locals.getOrDefault(name, 0);
    }
}
