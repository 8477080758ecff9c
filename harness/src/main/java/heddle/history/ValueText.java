package heddle.history;

import heddle.webgpu.Out;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells arguments and results for the journal: short, on one line, without reading memory that may be gone. */
final class ValueText {
    private ValueText() {}

    static String of(@Nullable Object... values) {
        return Arrays.stream(values).map(ValueText::one).collect(Collectors.joining(", "));
    }

    private static String one(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof ByteBuffer bytes) {
            return bytes.remaining() + " bytes";
        } else if (value instanceof Out<?>) {
            return "out";
        } else if (value instanceof int[] ints) {
            return Arrays.toString(ints);
        }
        return value.toString();
    }
}
