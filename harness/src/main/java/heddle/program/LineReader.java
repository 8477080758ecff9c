package heddle.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads one line from left to right. Values come as the text has them: what is a constant, a name or a keyword for the
 * header is a {@link Value.Word} here, since only the parameter's type tells.
 */
final class LineReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+|0x[0-9A-Fa-f]{1,16}");
    private static final Pattern REAL = Pattern.compile("-?[0-9]+\\.[0-9]+(?:[eE][+-]?[0-9]+)?");
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

    /** Takes {@code name: value} pairs up to the closing text. */
    Map<String, Value> named(String close) {
        Map<String, Value> values = new LinkedHashMap<>();
        list(close, () -> {
            String name = name();
            require(":");
            if (values.put(name, value()) != null) {
                throw new IllegalArgumentException("'" + name + "' stands twice");
            }
            return name;
        });
        return values;
    }

    private <T> List<T> list(String close, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        if (!take(close)) {
            do {
                list.add(element.get());
            } while (take(","));
            require(close);
        }
        return list;
    }

    private Value value() {
        if (take("\"")) {
            return new Value.Text(string());
        } else if (take("[")) {
            return new Value.Many(list("]", this::value));
        } else if (take("{")) {
            return new Value.Struct(null, named("}"));
        } else if (take("bytes(")) {
            return new Value.Bytes(take(")") ? new byte[0] : bytes());
        } else if (take("room(")) {
            Value room = new Value.Room(size());
            require(")");
            return room;
        }
        String token = token("a value", true);
        if (WHOLE.matcher(token).matches()) {
            return new Value.Whole(whole(token));
        } else if (REAL.matcher(token).matches()) {
            return new Value.Real(Double.parseDouble(token));
        } else if (take("{")) {
            return new Value.Struct(token, named("}"));
        }
        return new Value.Word(take("do") ? token + ValueReader.WITH_BODY : token);
    }

    /** Reads {@code HEX} or {@code COUNT, BYTE}. */
    private byte[] bytes() {
        String first = token("bytes in hexadecimal", true);
        byte[] bytes;
        if (take(",")) {
            bytes = new byte[(int) whole(first)];
            Arrays.fill(bytes, (byte) number());
        } else {
            bytes = HexFormat.of().parseHex(first);
        }
        require(")");
        return bytes;
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return text.toString();
            }
            text.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt("" + next() + next() + next() + next(), HEX);
            default -> throw new IllegalArgumentException("no such escape: \\" + c);
        };
    }

    private char next() {
        if (at == line.length()) {
            throw new IllegalArgumentException("the string has no end");
        }
        return line.charAt(at++);
    }

    private static long whole(String token) {
        if (!WHOLE.matcher(token).matches()) {
            throw new IllegalArgumentException("expected a number, not '" + token + "'");
        }
        return token.startsWith("0x")
                ? Long.parseUnsignedLong(token.substring(2), HEX)
                : token.startsWith("-") ? Long.parseLong(token) : Long.parseUnsignedLong(token);
    }

    private String token(String wanted, boolean isValue) {
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
