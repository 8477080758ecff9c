package heddle.program;

import heddle.table.StructType;
import heddle.table.TypeRef;
import heddle.webgpu.CallbackMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes of the words of a text what they mean where they stand; what they cannot mean stays for the types to refuse. */
final class ValueReader {
    /** What follows the mode of the callback that the lines below belong to, if it is not the call's own. */
    static final String WITH_BODY = " do";

    private static final String CHAIN = "nextInChain";
    private static final Map<String, CallbackMode> MODES = Map.of(
            "WaitAnyOnly", CallbackMode.WAIT_ANY_ONLY,
            "AllowProcessEvents", CallbackMode.ALLOW_PROCESS_EVENTS,
            "AllowSpontaneous", CallbackMode.ALLOW_SPONTANEOUS);

    private final List<Step> body;
    private boolean hasTakenBody;

    /** Makes a reader for a call with that body, empty for none. */
    ValueReader(List<Step> body) {
        this.body = body;
    }

    /** Reads an argument of a call, or a field of a struct. */
    Value value(TypeRef type, Value raw) {
        if (raw instanceof Value.Many many) {
            TypeRef element = type instanceof TypeRef.ArrayRef array ? array.element() : type;
            return new Value.Many(
                    many.elements().stream().map(each -> value(element, each)).toList());
        } else if (raw instanceof Value.Struct struct && type instanceof TypeRef.StructRef ref) {
            return struct(Header.table().struct(ref.name()), struct);
        }
        return raw instanceof Value.Word word ? word(type, word) : raw;
    }

    private Value word(TypeRef type, Value.Word word) {
        String text = word.name();
        if (type instanceof TypeRef.CallbackRef && !text.equals("backend")) {
            return callback(text);
        }
        return switch (text) {
            case "null" -> new Value.Null();
            case "backend" -> new Value.OfBackend();
            case "filled" -> new Value.Filled();
            case "true", "false" -> type instanceof TypeRef.EnumRef ? word : new Value.Flag(text.equals("true"));
            case "NaN", "Infinity", "-Infinity" -> new Value.Real(Double.parseDouble(text));
            default -> type instanceof TypeRef.EnumRef ? word : new Value.Ref(text);
        };
    }

    private Value callback(String text) {
        boolean isMarked = text.endsWith(WITH_BODY);
        String name = isMarked ? text.substring(0, text.length() - WITH_BODY.length()) : text;
        CallbackMode mode = MODES.get(name);
        if (mode == null) {
            throw new IllegalArgumentException("expected a callback mode, not '" + name + "'");
        }
        if (isMarked) {
            hasTakenBody = true;
        }
        return new Value.Callback(mode, isMarked ? body : List.of());
    }

    /** Gives the body to the call's own callback, unless another one has it. */
    Value ownCallback(Value value) {
        if (!(value instanceof Value.Callback callback) || hasTakenBody || body.isEmpty()) {
            return value;
        }
        hasTakenBody = true;
        return new Value.Callback(callback.mode(), body);
    }

    /** Returns whether there is a body that no callback has taken. */
    boolean hasBodyLeft() {
        return !body.isEmpty() && !hasTakenBody;
    }

    private Value struct(StructType type, Value.Struct raw) {
        Map<String, Value> fields = new LinkedHashMap<>();
        raw.fields().forEach((name, value) -> fields.put(name, field(type, name, value)));
        return new Value.Struct(raw.type(), fields);
    }

    private Value field(StructType type, String name, Value raw) {
        if (name.equals(CHAIN) && raw instanceof Value.Many chain) {
            return new Value.Many(chain.elements().stream().map(this::link).toList());
        }
        return type.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> value(field.type(), raw))
                .orElse(raw);
    }

    private Value link(Value raw) {
        StructType type = raw instanceof Value.Struct struct && struct.type() != null
                ? Header.table().structs().get(struct.type())
                : null;
        return type == null ? raw : struct(type, (Value.Struct) raw);
    }
}
