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
 * Reads the values on a line. They come as the text has them: what is a constant, a name or a keyword for the header is a
 * {@link Value.Word} here, since only the parameter's type tells.
 */
final class LineValues {
    private static final Pattern REAL = Pattern.compile("-?[0-9]+\\.[0-9]+(?:[eE][+-]?[0-9]+)?");
    private static final int HEX = 16;

    private final LineReader line;

    LineValues(LineReader line) {
        this.line = line;
    }

    /** Takes {@code name: value} pairs up to the closing text. */
    Map<String, Value> named(String close) {
        Map<String, Value> values = new LinkedHashMap<>();
        list(close, () -> {
            String name = line.name();
            line.require(":");
            if (values.put(name, value()) != null) {
                throw new IllegalArgumentException("'" + name + "' stands twice");
            }
            return name;
        });
        return values;
    }

    private <T> List<T> list(String close, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        if (!line.take(close)) {
            do {
                list.add(element.get());
            } while (line.take(","));
            line.require(close);
        }
        return list;
    }

    private Value value() {
        if (line.take("\"")) {
            return new Value.Text(string());
        } else if (line.take("[")) {
            return new Value.Many(list("]", this::value));
        } else if (line.take("{")) {
            return new Value.Struct(null, named("}"));
        } else if (line.take("bytes(")) {
            return new Value.Bytes(line.take(")") ? new byte[0] : bytes());
        } else if (line.take("room(")) {
            Value room = new Value.Room(line.size());
            line.require(")");
            return room;
        }
        String token = line.token("a value", true);
        if (LineReader.isWhole(token)) {
            return new Value.Whole(LineReader.whole(token));
        } else if (REAL.matcher(token).matches()) {
            return new Value.Real(Double.parseDouble(token));
        } else if (line.take("{")) {
            return new Value.Struct(token, named("}"));
        }
        return new Value.Word(line.take("do") ? token + ValueReader.WITH_BODY : token);
    }

    /** Reads {@code HEX} or {@code COUNT, BYTE}. */
    private byte[] bytes() {
        String first = line.token("bytes in hexadecimal", true);
        byte[] bytes;
        if (line.take(",")) {
            bytes = new byte[(int) LineReader.whole(first)];
            Arrays.fill(bytes, (byte) line.number());
        } else {
            bytes = HexFormat.of().parseHex(first);
        }
        line.require(")");
        return bytes;
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        while (true) {
            char c = line.next();
            if (c == '"') {
                return text.toString();
            }
            text.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = line.next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseInt("" + line.next() + line.next() + line.next() + line.next(), HEX);
            default -> throw new IllegalArgumentException("no such escape: \\" + c);
        };
    }
}
