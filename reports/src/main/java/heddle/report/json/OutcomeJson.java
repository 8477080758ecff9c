package heddle.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.results.CaseResult;
import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code outcome.json}: how one case came out, in the folder of that case. It is written when the case ends, so that a
 * run that was killed can go on without repeating it.
 */
public final class OutcomeJson {
    /** The name of the file. */
    public static final String FILE_NAME = "outcome.json";

    /** The name and version of the format. */
    public static final String SCHEMA = "heddle-outcome/1";

    private OutcomeJson() {}

    /** Writes the result to the file, whole or not at all. */
    public static void write(CaseResult result, Path file) throws IOException {
        ObjectNode json = JsonFile.start(SCHEMA);
        CaseJson.write(result, json.putObject("case"));
        JsonFile.write(file, json);
    }

    /**
     * Reads the result in the file.
     *
     * @throws ResultsFormatException when it holds something else
     */
    public static CaseResult read(Path file) throws IOException {
        return JsonFile.read(file, SCHEMA, json -> json.object("case", CaseJson::read));
    }
}
