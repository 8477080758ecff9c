package heddle.program;

import heddle.program.ProgramText.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The hand-written programs that Heddle ships, one or more for each area: legal, and short enough to be read. */
public final class ExamplePrograms {
    private static final List<String> NAMES = List.of(
            "callback-bodies",
            "compute-counter",
            "device-lost",
            "encoder-under-a-mutex",
            "encoders-apart",
            "map-aborted",
            "map-hand-over",
            "map-in-callback",
            "map-states",
            "map-twice",
            "nested-pump",
            "priorities",
            "releases",
            "requests",
            "scopes-per-device",
            "scopes-per-thread",
            "wait-any");

    private ExamplePrograms() {}

    /** Returns the names, in the order of the alphabet. */
    public static List<String> names() {
        return NAMES;
    }

    /** Reads the program of that name. */
    public static Source read(String name) {
        return ProgramText.read(text(name));
    }

    /** Returns the text of the program of that name. */
    public static String text(String name) {
        try (InputStream in = ExamplePrograms.class.getResourceAsStream(name + ".program")) {
            if (in == null) {
                throw new IllegalArgumentException("no example program " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the example program " + name, e);
        }
    }
}
