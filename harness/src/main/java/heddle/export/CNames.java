package heddle.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the names of a program C identifiers: the same where C and the file's own text leave them free. */
final class CNames {
    private static final List<String> TAKEN = List.of(
            ("auto break case char const continue default do double else enum extern float for goto if inline int long"
                            + " register restrict return short signed sizeof static struct switch typedef union unsigned void"
                            + " volatile while bool true false asm typeof linux unix main exit abort read write open close wait"
                            + " signal alarm time index y0 y1 yn j0 j1 jn gamma repeats repeat me line seconds began ended put"
                            + " put_number on_signal watch operation pumping told start forget may_fire_here process_events"
                            + " wait_any pump_once await await_for open_instance adapter_options device_descriptor open_device"
                            + " spin mixed shift threads gate arrived run start_threads run_threads prefix suffix reset settle"
                            + " check give_back symbol load library wait_for take_turn open_once finish try_device thread_0"
                            + " thread_1 thread_2 thread_3 thread_4 thread_5 thread_6 thread_7 gate words completions given_up")
                    .split(" "));

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> used = new HashSet<>(TAKEN);

    /** Returns the identifier for a name; always the same for the same name. */
    String of(String name) {
        return given.computeIfAbsent(name, this::fresh);
    }

    private String fresh(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
        String identifier = plain.matches("[A-Za-z].*") && !plain.startsWith("wgpu") ? plain : "n_" + plain;
        while (!used.add(identifier)) {
            identifier += "_";
        }
        return identifier;
    }
}
