package heddle.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Text that came from outside, made fit to be shown: bounded, on one line, in well-formed UTF-16, and without a character
 * that would steer a terminal, break an XML file or reorder what a reader sees. Such a character shows as its number,
 * {@code \x1B}. Every text of a result passes through here once, when its record is made; the untouched bytes stay in
 * the case's folder. Markup characters are kept: the writer of each format escapes them.
 */
public final class PlainText {
    /** The most UTF-16 units that one line keeps. */
    public static final int MAX_LINE_CHARS = 400;

    /** The most lines that a block keeps. */
    public static final int MAX_BLOCK_LINES = 120;

    private PlainText() {}

    /** Returns the text as one line: line breaks and tabs become spaces, and what is too long ends with a count. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), MAX_LINE_CHARS));
        int next = 0;
        while (next < text.length() && line.length() <= MAX_LINE_CHARS) {
            int codePoint = text.codePointAt(next);
            appendVisible(codePoint, line);
            next += Character.charCount(codePoint);
        }
        if (line.length() <= MAX_LINE_CHARS) {
            return line.toString();
        }
        String mark = " ... (" + text.length() + " characters)";
        int kept = MAX_LINE_CHARS - mark.length();
        line.setLength(Character.isHighSurrogate(line.charAt(kept - 1)) ? kept - 1 : kept);
        return line.append(mark).toString();
    }

    /** Returns the texts as lines, each as {@link #line}, split where they break; what is too much ends with a count. */
    public static List<String> block(List<String> texts) {
        List<String> lines = new ArrayList<>();
        long leftOut = 0;
        for (String text : texts) {
            leftOut += append(text, lines);
        }
        if (leftOut > 0) {
            lines.set(MAX_BLOCK_LINES - 1, "... (" + (leftOut + 1) + " more lines)");
        }
        return List.copyOf(lines);
    }

    /**
     * Returns the text when it can serve as a name: not blank, and the same as its own {@link #line}.
     *
     * @param what what the name is for, for the message
     * @throws IllegalArgumentException when it cannot
     */
    public static String name(String text, String what) {
        if (text.isBlank() || !text.equals(text.strip()) || !text.equals(line(text))) {
            throw new IllegalArgumentException(
                    what + " is blank, too long or holds odd characters: '" + line(text) + "'");
        }
        return text;
    }

    private static long append(String text, List<String> lines) {
        Stream<String> parts = text.isEmpty() ? Stream.of("") : text.lines(); // an empty text is a line of evidence too
        long[] leftOut = {0};
        parts.forEach(part -> {
            if (lines.size() < MAX_BLOCK_LINES) {
                lines.add(line(part));
            } else {
                leftOut[0]++;
            }
        });
        return leftOut[0];
    }

    private static void appendVisible(int codePoint, StringBuilder line) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            line.append(' ');
        } else if (isShowable(codePoint)) {
            line.appendCodePoint(codePoint);
        } else {
            line.append(String.format(Locale.ROOT, codePoint < 0x100 ? "\\x%02X" : "\\u%04X", codePoint));
        }
    }

    private static boolean isShowable(int codePoint) {
        boolean nonCharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return !nonCharacter
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
