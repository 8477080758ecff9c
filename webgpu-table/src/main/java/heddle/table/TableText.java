package heddle.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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

    IllegalArgumentException error(Line line, String message) {
        return new IllegalArgumentException(file + ":" + line.number() + ": " + message + ": " + line.text());
    }
}
