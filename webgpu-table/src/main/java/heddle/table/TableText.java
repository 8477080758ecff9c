package heddle.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one table file; its errors name file and line. */
record TableText(String file, List<Line> lines) {

    /** A line with content: its number, whether it is indented, and its text without comment and outer blanks. */
    record Line(int number, boolean indented, String text) {}

    static TableText resource(String file) {
        try (InputStream in = TableText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return of(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    static TableText of(String file, String content) {
        List<String> raw = content.lines().toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String line = raw.get(i);
            int comment = line.indexOf('#');
            String text = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!text.isEmpty()) {
                lines.add(new Line(i + 1, Character.isWhitespace(line.charAt(0)), text));
            }
        }
        return new TableText(file, List.copyOf(lines));
    }

    /** Groups the lines into blocks: a head that is not indented, and the rows below it. */
    List<List<Line>> blocks() {
        List<List<Line>> blocks = new ArrayList<>();
        for (Line line : lines) {
            if (!line.indented()) {
                blocks.add(new ArrayList<>());
            } else if (blocks.isEmpty()) {
                throw error(line, "a row before any head");
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        return blocks;
    }

    Matcher match(Line line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line.text());
        if (!matcher.matches()) {
            throw error(line, "cannot read this row");
        }
        return matcher;
    }

    /** Returns the first group of each head that the pattern matches: the names that a file declares. */
    Set<String> declared(Pattern head) {
        Set<String> names = new LinkedHashSet<>();
        for (Line line : lines) {
            Matcher matcher = head.matcher(line.text());
            if (!line.indented() && matcher.matches()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** Reads a part of a line; what is wrong with it is told with file and line. */
    <T> T read(Line line, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            IllegalArgumentException located = error(line, String.valueOf(e.getMessage()));
            located.initCause(e);
            throw located;
        }
    }

    <T> void putNew(Line line, Map<String, T> map, String name, T value) {
        if (map.put(name, value) != null) {
            throw error(line, name + " stands twice");
        }
    }

    IllegalArgumentException error(Line line, String message) {
        return new IllegalArgumentException(file + ":" + line.number() + ": " + message + ": " + line.text());
    }
}
