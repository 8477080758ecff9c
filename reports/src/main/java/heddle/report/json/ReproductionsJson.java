package heddle.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.export.CRuns;
import heddle.results.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code c.json}: the C files of a run's failing cases, with how often each showed the same. */
public final class ReproductionsJson {
    /** The name of the file. */
    public static final String FILE_NAME = "c.json";

    /** Its schema. */
    public static final String SCHEMA = "heddle-c/1";

    /**
     * The C file of a case on a backend.
     *
     * @param file its place below the results folder; empty where there is none
     */
    public record Reproduction(String backend, String id, String file, CRuns runs) {}

    private ReproductionsJson() {}

    /** Writes them to the file, whole or not at all. */
    public static void write(List<Reproduction> reproductions, Path file) throws IOException {
        ObjectNode json = JsonFile.start(SCHEMA);
        ArrayNode cases = json.putArray("cases");
        for (Reproduction each : reproductions) {
            cases.addObject()
                    .put("backend", each.backend())
                    .put("id", each.id())
                    .put("file", each.file())
                    .put("status", each.runs().status().label())
                    .put("failed", each.runs().failed())
                    .put("of", each.runs().of())
                    .put("said", PlainText.line(each.runs().words()));
        }
        JsonFile.write(file, json);
    }
}
