package heddle.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The strict text format of descriptors, artifacts and stamps: UTF-8, one {@code key = value} a line, blank lines, and
 * comments that start with {@code #} at the start of a line. A value runs to the end of its line, so it may hold
 * {@code #} and {@code =}. A key stands at most once; a value is never empty.
 */
public final class KeyValueText {
    private static final int MOST_BYTES = 64 * 1024;

    private KeyValueText() {}

    /** Splits a text into its lines, in order, and refuses lines that are not {@code key = value} and keys that repeat. */
    public static List<KeyValueLine> parse(String text, String source) {
        Map<String, KeyValueLine> seen = new LinkedHashMap<>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            KeyValueLine parsed = parseLine(line, source, number);
            KeyValueLine first = seen.putIfAbsent(parsed.key(), parsed);
            if (first != null) {
                throw parsed.problem("key '" + parsed.key() + "' stands twice, first on line " + first.line());
            }
        }
        return new ArrayList<>(seen.values());
    }

    private static KeyValueLine parseLine(String line, String source, int number) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new DescriptorProblem(source, number, "not a 'key = value' line: '" + line + "'");
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (key.isEmpty()) {
            throw new DescriptorProblem(source, number, "no key before '='");
        }
        if (value.isEmpty()) {
            throw new DescriptorProblem(source, number, "no value after '" + key + " ='; leave the line out instead");
        }
        return new KeyValueLine(source, number, key, value);
    }

    /** Reads a file of this format; its path names it in messages. */
    public static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return decode(in.readNBytes(MOST_BYTES + 1), file.toString());
        } catch (NoSuchFileException e) {
            throw new DescriptorProblem(file.toString(), "no such file");
        } catch (IOException e) {
            throw new DescriptorProblem(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /** Reads a resource that Heddle ships; one that is missing is Heddle's own fault. */
    public static String readResource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing beside " + beside.getName());
            }
            return decode(in.readNBytes(MOST_BYTES + 1), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes, String source) {
        if (bytes.length > MOST_BYTES) {
            throw new DescriptorProblem(source, "longer than " + MOST_BYTES + " bytes; is this the right file?");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DescriptorProblem(source, "not UTF-8 text; is this the right file?");
        }
    }
}
