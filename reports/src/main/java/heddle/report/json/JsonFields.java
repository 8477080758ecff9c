package heddle.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import heddle.results.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read strictly: each must be there and of its type, and none may be left over. A field
 * that may be null is still there. Everything wrong is a {@link FieldException} with the path of the field.
 */
final class JsonFields {
    private final String path;
    private final JsonNode object;
    private final Set<String> read = new HashSet<>();

    private JsonFields(String path, JsonNode object) {
        if (!object.isObject()) {
            throw new FieldException(path, "expected an object, found " + describe(object));
        }
        this.path = path;
        this.object = object;
    }

    /** Reads the object at a path, and refuses what the reader left over or could not accept. */
    static <T> T read(String path, JsonNode node, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(path, node);
        try {
            T value = reader.apply(fields);
            fields.refuseLeftOver();
            return value;
        } catch (IllegalArgumentException contradiction) { // thrown by the checks of the records
            throw new FieldException(path, contradiction);
        }
    }

    String text(String field) {
        return text(field, required(field));
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode value = required(field);
        return value.isNull() ? null : text(field, value);
    }

    <T> T textAs(String field, String what, Function<String, Optional<T>> parser) {
        String text = text(field);
        return parser.apply(text)
                .orElseThrow(() -> new FieldException(
                        pathOf(field), "'" + PlainText.line(text) + "' is not " + what + " that this Heddle knows"));
    }

    long wholeNumber(String field) {
        JsonNode value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new FieldException(pathOf(field), "expected a whole number, found " + describe(value));
        }
        return value.longValue();
    }

    int smallNumber(String field) {
        long value = wholeNumber(field);
        if (value != (int) value) {
            throw new FieldException(pathOf(field), "the number " + value + " is too large");
        }
        return (int) value;
    }

    double fraction(String field) {
        JsonNode value = required(field);
        if (!value.isNumber()) {
            throw new FieldException(pathOf(field), "expected a number, found " + describe(value));
        }
        return value.doubleValue();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(field)) {
            texts.add(text(field + "[" + texts.size() + "]", element));
        }
        return texts;
    }

    <T> T object(String field, Function<JsonFields, T> reader) {
        return read(pathOf(field), required(field), reader);
    }

    <T> @Nullable T objectOrNull(String field, Function<JsonFields, T> reader) {
        return required(field).isNull() ? null : object(field, reader);
    }

    <T> List<T> objects(String field, Function<JsonFields, T> reader) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : array(field)) {
            values.add(read(pathOf(field) + "[" + values.size() + "]", element, reader));
        }
        return values;
    }

    private String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw new FieldException(pathOf(field), "expected a text, found " + describe(value));
        }
        return value.textValue();
    }

    private JsonNode array(String field) {
        JsonNode value = required(field);
        if (!value.isArray()) {
            throw new FieldException(pathOf(field), "expected a list, found " + describe(value));
        }
        return value;
    }

    private JsonNode required(String field) {
        read.add(field);
        JsonNode value = object.get(field);
        if (value == null) {
            throw new FieldException(pathOf(field), "the field is missing");
        }
        return value;
    }

    private void refuseLeftOver() {
        object.fieldNames().forEachRemaining(field -> {
            if (!read.contains(field)) {
                throw new FieldException(pathOf(PlainText.line(field)), "this Heddle does not know the field");
            }
        });
    }

    private String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static String describe(JsonNode node) {
        String json = node.isContainerNode() ? (node.isArray() ? "a list" : "an object") : node.toString();
        return PlainText.line(json);
    }
}
