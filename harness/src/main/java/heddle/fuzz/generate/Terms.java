package heddle.fuzz.generate;

import heddle.program.Step;
import heddle.program.Value;
import heddle.webgpu.CallbackMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to write arguments down. */
final class Terms {
    static final Value NULL = new Value.Null();
    static final Value OF_BACKEND = new Value.OfBackend();
    static final Value FILLED = new Value.Filled();

    private Terms() {}

    static Value whole(long bits) {
        return new Value.Whole(bits);
    }

    static Value real(double number) {
        return new Value.Real(number);
    }

    static Value flag(boolean on) {
        return new Value.Flag(on);
    }

    static Value word(String name) {
        return new Value.Word(name);
    }

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value ref(Thing thing) {
        return new Value.Ref(thing.name());
    }

    static Value ref(String name) {
        return new Value.Ref(name);
    }

    static Value many(Value... elements) {
        return new Value.Many(List.of(elements));
    }

    /** Returns so many bytes that are all the same. */
    static Value.Bytes bytes(int count, int each) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) each);
        return new Value.Bytes(bytes);
    }

    /** Returns a struct of fields, each a name and its value. */
    static Value struct(Object... fields) {
        return new Value.Struct(null, fields(fields));
    }

    /** Returns a struct of a chain. */
    static Value chained(String type, Object... fields) {
        return new Value.Struct(type, fields(fields));
    }

    static Value callback(CallbackMode mode, List<Step> body) {
        return new Value.Callback(mode, body);
    }

    private static Map<String, Value> fields(Object... fields) {
        Map<String, Value> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put((String) fields[i], (Value) fields[i + 1]);
        }
        return named;
    }
}
