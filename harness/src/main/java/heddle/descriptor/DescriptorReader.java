package heddle.descriptor;

import heddle.clause.Profile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a backend descriptor's text, strictly: anything unknown, repeated or malformed is a {@link DescriptorProblem}. */
public final class DescriptorReader {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String source;
    private final Map<DescriptorKey, KeyValueLine> lines = new EnumMap<>(DescriptorKey.class);
    private final Map<String, Template> environment = new LinkedHashMap<>();

    private DescriptorReader(String source) {
        this.source = source;
    }

    /** Reads a descriptor file, as {@code --descriptor FILE} names it. */
    public static BackendDescriptor read(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        return read(KeyValueText.read(file), file.toString(), folder);
    }

    /** Reads a text; relative library paths are taken from {@code folder}. */
    public static BackendDescriptor read(String text, String source, Path folder) {
        DescriptorReader reader = new DescriptorReader(source);
        for (KeyValueLine line : KeyValueText.parse(text, source)) {
            reader.take(line);
        }
        return reader.descriptor(folder);
    }

    private void take(KeyValueLine line) {
        DescriptorKey key = DescriptorKey.of(line.key())
                .orElseThrow(() -> line.problem(
                        "unknown key '" + line.key() + "'" + NearestName.hint(line.key(), DescriptorKey.allKeys())
                                + " (heddle backends describe explains every key)"));
        if (key == DescriptorKey.ENV) {
            String variable = DescriptorKey.variableIn(line.key());
            if (!VARIABLE.matcher(variable).matches()) {
                throw line.problem("'" + variable + "' is no name of an environment variable");
            }
            environment.put(variable, parsed(line, Template::new));
        } else {
            lines.put(key, line);
        }
    }

    private BackendDescriptor descriptor(Path folder) {
        String id = value(DescriptorKey.ID, BackendDescriptor::checkId);
        String title = value(DescriptorKey.TITLE, Function.identity());
        BackendDescriptor descriptor = new BackendDescriptor(
                id,
                title.isEmpty() ? id : title,
                value(DescriptorKey.LIBRARY, text -> LibrarySource.parse(text, folder)),
                value(DescriptorKey.DRIVER, DriverSource::parse),
                environment,
                new AdapterChoice(
                        value(DescriptorKey.BACKEND_TYPE, HeaderNumbers::backendType),
                        value(DescriptorKey.FORCE_FALLBACK, DescriptorReader::flag),
                        value(DescriptorKey.POWER_PREFERENCE, HeaderNumbers::powerPreference)),
                value(DescriptorKey.TIMED_WAIT_ANY_MAX_COUNT, DescriptorReader::count),
                value(DescriptorKey.DEVICE_FEATURES, HeaderNumbers::features),
                value(DescriptorKey.PROFILE, Profile::parse),
                value(DescriptorKey.PUMP, Pump::parse),
                value(DescriptorKey.EXECUTES_COMMANDS, DescriptorReader::flag),
                value(DescriptorKey.UNIMPLEMENTED, DescriptorReader::expression),
                value(DescriptorKey.ABI, Abi::parse),
                value(DescriptorKey.CALL_BOUND, DescriptorReader::seconds),
                value(DescriptorKey.NOTE, Function.identity()));
        if (descriptor.library() instanceof LibrarySource.Memory
                && environment.values().stream().anyMatch(Template::usesLibraryFolder)) {
            throw new DescriptorProblem(source, "${library.dir} needs a library that is a file");
        }
        return descriptor;
    }

    private <T> T value(DescriptorKey key, Function<String, T> parser) {
        KeyValueLine line = lines.get(key);
        if (line != null) {
            return parsed(line, parser);
        }
        if (key.isRequired()) {
            throw new DescriptorProblem(
                    source, "no '" + key.key() + "'; for example: " + key.key() + " = " + key.example());
        }
        return parser.apply(key.defaultValue());
    }

    private static <T> T parsed(KeyValueLine line, Function<String, T> parser) {
        try {
            return parser.apply(line.value());
        } catch (IllegalArgumentException e) {
            throw line.badValue(e.getMessage());
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false");
        };
    }

    private static int count(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a whole number, 0 or more");
        }
    }

    private static Duration seconds(String text) {
        try {
            long millis = new BigDecimal(text).movePointRight(3).longValueExact();
            if (millis > 0) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("expected seconds, to three places at most");
        }
        throw new IllegalArgumentException("expected more than 0 seconds");
    }

    private static String expression(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getDescription());
        }
    }
}
