package heddle.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A record of a clause file as text: its fields by key, in the file's order, with their lines for messages. */
record Block(String file, Map<String, Field> fields) {

    /** A value with the line that its key stands on. */
    record Field(int line, String key, String value) {
        Field joinedWith(String continuation) {
            return new Field(line, key, value.isEmpty() ? continuation : value + " " + continuation);
        }
    }

    /** Makes a block of at least one field; a key that comes twice is an error. */
    static Block of(String file, List<Field> fields) {
        Map<String, Field> byKey = new LinkedHashMap<>();
        for (Field field : fields) {
            if (byKey.putIfAbsent(field.key(), field) != null) {
                throw new ClauseSyntaxException(file, field.line(), "key '" + field.key() + "' twice in one record");
            }
        }
        return new Block(file, byKey);
    }

    /** Gives the first field, whose key tells what kind of record this is. */
    Field first() {
        return fields.values().iterator().next();
    }

    /** Fails at the first key that is not among these. */
    void allowOnly(Set<String> keys) {
        for (Field field : fields.values()) {
            if (!keys.contains(field.key())) {
                throw new ClauseSyntaxException(
                        file,
                        field.line(),
                        "unknown key '" + field.key() + "'; the keys are " + String.join(", ", keys));
            }
        }
    }

    /** Reads the value of a key that must be there; what the reader refuses is an error at that line. */
    <T> T read(String key, Function<String, T> reader) {
        return readIfPresent(key, reader)
                .orElseThrow(
                        () -> new ClauseSyntaxException(file, first().line(), "record lacks the key '" + key + "'"));
    }

    /** Reads the value of a key that may be absent. */
    <T> Optional<T> readIfPresent(String key, Function<String, T> reader) {
        return Optional.ofNullable(fields.get(key)).map(field -> at(field, () -> reader.apply(field.value())));
    }

    /** Makes something of the whole record; what it refuses is an error at the record's first line. */
    <T> T make(Making<T> making) {
        return at(first(), making);
    }

    private <T> T at(Field field, Making<T> making) {
        try {
            return making.make();
        } catch (ClauseSyntaxException alreadyPlaced) {
            throw alreadyPlaced;
        } catch (IllegalArgumentException refused) {
            throw new ClauseSyntaxException(file, field.line(), refused);
        }
    }

    /** A step that may refuse what it reads with IllegalArgumentException. */
    @FunctionalInterface
    interface Making<T> {
        T make();
    }
}
