package heddle.export;

import heddle.table.TypeRef.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Spells numbers, strings and bytes in C. */
final class CLiterals {
    private static final int BYTES_A_LINE = 16;
    private static final long LONGEST_DECIMAL = 1L << 20;

    private CLiterals() {}

    /** Spells an integer; all ones get the header's own name for them. */
    static String whole(Scalar type, long bits) {
        return switch (type) {
            case U16 -> Long.toString(bits & 0xFFFF);
            case U32 -> (int) bits == -1 ? "UINT32_MAX" : unsigned(bits & 0xFFFFFFFFL) + "u";
            case I32 -> Integer.toString((int) bits);
            case U64 -> bits == -1 ? "UINT64_MAX" : unsigned(bits);
            case USIZE -> bits == -1 ? "SIZE_MAX" : unsigned(bits);
            case BOOL -> Long.toString(bits);
            case F32, F64 -> real(type, (double) bits);
        };
    }

    /** Spells a float or a double. */
    static String real(Scalar type, double number) {
        if (Double.isNaN(number)) {
            return "NAN";
        } else if (Double.isInfinite(number)) {
            return number > 0 ? "INFINITY" : "-INFINITY";
        }
        return type == Scalar.F32 ? (float) number + "f" : Double.toString(number);
    }

    private static String unsigned(long bits) {
        boolean round = bits >= 0 && bits <= LONGEST_DECIMAL;
        return round ? Long.toString(bits) : "0x" + Long.toHexString(bits).toUpperCase(Locale.ROOT);
    }

    /** Spells a string view, a line of the text to a line of C. */
    static Fragment view(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("(?<=\n)", -1)) {
            if (!line.isEmpty() || text.isEmpty()) {
                lines.add(string(line));
            }
        }
        return new Fragment.Lines("TEXT(", lines, ")");
    }

    /** Spells a string. */
    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            int code = one & 0xFF;
            switch (code) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '?' -> out.append("\\?"); // no trigraphs
                default ->
                    out.append(code >= 0x20 && code < 0x7F ? Character.toString(code) : String.format("\\%03o", code));
            }
        }
        return out.append('"').toString();
    }

    /** Spells bytes as an array; equal ones as a range. */
    static Fragment bytes(byte[] bytes) {
        if (bytes.length == 0) {
            return new Fragment.Atom("\"\"");
        }
        boolean equal = true;
        for (byte one : bytes) {
            equal &= one == bytes[0];
        }
        if (equal && bytes.length > 4) {
            return new Fragment.Atom("(const unsigned char[" + bytes.length + "]){[0 ... " + (bytes.length - 1) + "] = "
                    + hex(bytes[0]) + "}");
        }
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += BYTES_A_LINE) {
            StringBuilder line = new StringBuilder();
            for (int i = from; i < Math.min(bytes.length, from + BYTES_A_LINE); i++) {
                line.append(i == from ? "" : " ").append(hex(bytes[i])).append(i == bytes.length - 1 ? "" : ",");
            }
            lines.add(line.toString());
        }
        return new Fragment.Lines("(const unsigned char[]){", lines, "}");
    }

    private static String hex(byte one) {
        return String.format("0x%02X", one & 0xFF);
    }
}
