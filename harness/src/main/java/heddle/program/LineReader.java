package heddle.program;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Reads one line from left to right: its names, numbers, words and signs. */
final class LineReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+|0x[0-9A-Fa-f]{1,16}");
    private static final int HEX = 16;

    private final String line;
    private int at;

    LineReader(String line) {
        this.line = line;
    }

    /** Returns whether nothing but blanks and a comment is left. */
    boolean isAtEnd() {
        blanks();
        return at == line.length() || line.charAt(at) == '#';
    }

    void requireEnd() {
        if (!isAtEnd()) {
            throw new IllegalArgumentException("expected nothing more, not '" + rest() + "'");
        }
    }

    /** Takes that text if it is next; a word must end there. */
    boolean take(String text) {
        blanks();
        boolean isWord = isTokenPart(text.charAt(text.length() - 1));
        int end = at + text.length();
        if (!line.startsWith(text, at) || (isWord && end < line.length() && isTokenPart(line.charAt(end)))) {
            return false;
        }
        at = end;
        return true;
    }

    /** Returns whether one of these two stands next. */
    boolean isNext(char one, char other) {
        blanks();
        return at < line.length() && (line.charAt(at) == one || line.charAt(at) == other);
    }

    void require(String text) {
        if (!take(text)) {
            throw new IllegalArgumentException("expected '" + text + "', not '" + rest() + "'");
        }
    }

    /** Takes a name of the program's. */
    String name() {
        String name = token("a name", false);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("expected a name, not '" + name + "'");
        }
        return name;
    }

    /** Takes a word of the plan's. */
    <E extends Enum<E>> E word(Class<E> type) {
        String word = token("a word", false);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ProgramPrinter.word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ProgramPrinter::word)
                                .toList()
                        + ", not '" + word + "'"));
    }

    /** Returns whether a token is a number without a fraction. */
    static boolean isWhole(String token) {
        return WHOLE.matcher(token).matches();
    }

    long number() {
        return whole(token("a number", true));
    }

    int size() {
        long number = number();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("expected a size or an offset, not " + number);
        }
        return (int) number;
    }

    byte[] hex() {
        return HexFormat.of().parseHex(token("bytes in hexadecimal", true));
    }

    /** Takes one character of a string. */
    char next() {
        if (at == line.length()) {
            throw new IllegalArgumentException("the string has no end");
        }
        return line.charAt(at++);
    }

    /** Reads a token as a number. */
    static long whole(String token) {
        if (!isWhole(token)) {
            throw new IllegalArgumentException("expected a number, not '" + token + "'");
        }
        return token.startsWith("0x")
                ? Long.parseUnsignedLong(token.substring(2), HEX)
                : token.startsWith("-") ? Long.parseLong(token) : Long.parseUnsignedLong(token);
    }

    /** Takes what stands next up to a blank or a sign; of a value also the signs that numbers and flags have in them. */
    String token(String wanted, boolean isValue) {
        blanks();
        int begin = at;
        while (at < line.length() && (isTokenPart(line.charAt(at)) || (isValue && isValuePart(line.charAt(at))))) {
            at++;
        }
        if (begin == at) {
            throw new IllegalArgumentException("expected " + wanted + (isAtEnd() ? "" : ", not '" + rest() + "'"));
        }
        return line.substring(begin, at);
    }

    private static boolean isTokenPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Tells what numbers and sets of flags have in them besides. */
    private static boolean isValuePart(char c) {
        return c == '.' || c == '-' || c == '+' || c == '|';
    }

    private void blanks() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }

    private String rest() {
        return line.substring(at).strip();
    }
}
