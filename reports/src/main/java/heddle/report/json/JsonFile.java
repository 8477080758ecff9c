package heddle.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.report.file.AtomicFile;
import heddle.results.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** One JSON object in one file, marked with the schema that it follows. */
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    /** Returns a new object that begins with its schema. */
    static ObjectNode start(String schema) {
        return MAPPER.createObjectNode().put("schema", schema);
    }

    static void write(Path file, ObjectNode object) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        AtomicFile.write(file, MAPPER.writer(printer).writeValueAsString(object) + "\n");
    }

    static <T> T read(Path file, String schema, Function<JsonFields, T> reader) throws IOException {
        JsonNode root = parse(file);
        try {
            return JsonFields.read("", root, fields -> {
                requireSchema(schema, fields.text("schema"));
                return reader.apply(fields);
            });
        } catch (FieldException wrong) {
            throw new ResultsFormatException(file, wrong.getMessage(), wrong);
        }
    }

    private static JsonNode parse(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " at line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr();
            String problem = "not valid JSON" + where + ": " + PlainText.line(broken.getOriginalMessage());
            throw new ResultsFormatException(file, problem, broken);
        }
    }

    private static void requireSchema(String schema, String found) {
        if (found.equals(schema)) {
            return;
        }
        String family = schema.substring(0, schema.indexOf('/') + 1);
        String advice = found.startsWith(family)
                ? "written by another version of Heddle as " + PlainText.line(found) + "; this one reads " + schema
                : "expected " + schema + ", found " + PlainText.line(found);
        throw new FieldException("schema", advice);
    }
}
