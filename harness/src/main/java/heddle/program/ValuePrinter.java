package heddle.program;

import java.util.HexFormat;
import java.util.StringJoiner;

/** Prints values as the text form of programs has them. */
final class ValuePrinter {
    private static final int FEW_BYTES = 8;
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int FIRST_AFTER_ASCII = 0x7f;

    private ValuePrinter() {}

    /** Prints a value; the body of a callback, which takes lines of its own, is left to the step. */
    static String print(Value value) {
        if (value instanceof Value.Null) {
            return "null";
        } else if (value instanceof Value.Whole whole) {
            return Long.toString(whole.bits());
        } else if (value instanceof Value.Real real) {
            return Double.toString(real.number());
        } else if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.on());
        } else if (value instanceof Value.Word word) {
            return word.name();
        } else if (value instanceof Value.Text text) {
            return quoted(text.text());
        } else if (value instanceof Value.Bytes bytes) {
            return bytes(bytes.bytes());
        } else if (value instanceof Value.Room room) {
            return "room(" + room.sizeBytes() + ")";
        } else if (value instanceof Value.Ref ref) {
            return ref.name();
        } else if (value instanceof Value.Struct struct) {
            return struct(struct);
        } else if (value instanceof Value.Many many) {
            StringJoiner list = new StringJoiner(", ", "[", "]");
            many.elements().forEach(element -> list.add(print(element)));
            return list.toString();
        } else if (value instanceof Value.OfBackend) {
            return "backend";
        } else if (value instanceof Value.Filled) {
            return "filled";
        } else if (value instanceof Value.Callback callback) {
            return callback.mode() + (callback.body().isEmpty() ? "" : ValueReader.WITH_BODY);
        }
        throw new IllegalArgumentException("no such value: " + value);
    }

    private static String bytes(byte[] bytes) {
        boolean isOneByte = bytes.length > FEW_BYTES;
        for (byte each : bytes) {
            isOneByte &= each == bytes[0];
        }
        return isOneByte
                ? String.format("bytes(%d, 0x%02x)", bytes.length, bytes[0])
                : "bytes(" + HexFormat.of().formatHex(bytes) + ")";
    }

    private static String struct(Value.Struct struct) {
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        struct.fields().forEach((name, field) -> fields.add(name + ": " + print(field)));
        return (struct.type() == null ? "" : struct.type() + " ") + fields;
    }

    /** Returns the text in double quotes, with the escapes of JSON. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE || c >= FIRST_AFTER_ASCII) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
