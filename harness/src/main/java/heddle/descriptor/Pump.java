package heddle.descriptor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How pending work of a backend is advanced while a case waits for a callback. */
public enum Pump {
    /** wgpuInstanceWaitAny on the operation's future. */
    WAIT_ANY("waitAny"),
    /** wgpuInstanceProcessEvents, again and again. */
    PROCESS_EVENTS("processEvents");

    private final String text;

    Pump(String text) {
        this.text = text;
    }

    /** Returns the pump as a descriptor writes it. */
    public String text() {
        return text;
    }

    /** Reads a pump's name. */
    public static Pump parse(String text) {
        return Arrays.stream(values())
                .filter(pump -> pump.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected " + Arrays.stream(values()).map(Pump::text).collect(Collectors.joining(" or "))));
    }
}
