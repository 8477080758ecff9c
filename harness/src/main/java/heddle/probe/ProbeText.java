package heddle.probe;

import heddle.webgpu.Fn;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A probe that found a device, as the text of a file: the facts, and a line for each function. */
final class ProbeText {
    private static final String FORMAT = "format";
    private static final String VERSION_1 = "heddle-probe/1";
    private static final String FACT = "fact.";

    private ProbeText() {}

    static String of(BackendProbe.Ready probe) {
        Properties p = new Properties();
        p.setProperty(FORMAT, VERSION_1);
        probe.facts().asMap().forEach((name, value) -> p.setProperty(FACT + name, value));
        probe.functions()
                .forEach((function, outcome) ->
                        p.setProperty(function.cName(), outcome.standing().name() + " " + outcome.reason()));
        StringWriter text = new StringWriter();
        try {
            p.store(text, null);
        } catch (IOException impossible) {
            throw new IllegalStateException("a StringWriter failed", impossible);
        }
        return text.toString();
    }

    /** Reads what {@link #of} wrote; nothing if it is not that, since a cache may hold anything. */
    static Optional<BackendProbe.Ready> read(String text) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(text));
            Map<Fn, FunctionOutcome> functions = new EnumMap<>(Fn.class);
            for (Fn function : Fn.values()) {
                String[] words = p.getProperty(function.cName(), "").split(" ", 2);
                functions.put(function, new FunctionOutcome(FunctionOutcome.Standing.valueOf(words[0]), words[1]));
            }
            Map<String, String> facts = new HashMap<>();
            p.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(FACT))
                    .forEach(name -> facts.put(name.substring(FACT.length()), p.getProperty(name)));
            return VERSION_1.equals(p.getProperty(FORMAT))
                    ? Optional.of(new BackendProbe.Ready(LibraryFacts.of(facts), functions))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("a StringReader failed", impossible);
        }
    }
}
