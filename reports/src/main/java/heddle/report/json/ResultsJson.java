package heddle.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.results.BackendResult;
import heddle.results.CaseResult;
import heddle.results.ClauseResult;
import heddle.results.Overhead;
import heddle.results.RunResults;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code results.json}: everything that a run found, for other programs and for every other report. */
public final class ResultsJson {
    /** The name of the file. */
    public static final String FILE_NAME = "results.json";

    private ResultsJson() {}

    /** Writes the results to the file, whole or not at all. */
    public static void write(RunResults results, Path file) throws IOException {
        ObjectNode json = JsonFile.start(RunResults.SCHEMA);
        RunJson.write(results.run(), json.putObject("run"));
        ArrayNode backends = json.putArray("backends");
        for (BackendResult backend : results.backends()) {
            RunJson.write(backend, backends.addObject());
        }
        ArrayNode cases = json.putArray("cases");
        for (CaseResult result : results.cases()) {
            CaseJson.write(result, cases.addObject());
        }
        ArrayNode clauses = json.putArray("clauses");
        for (ClauseResult clause : results.clauses()) {
            RunJson.write(clause, clauses.addObject());
        }
        json.putObject("overhead")
                .put("medianMillis", results.overhead().medianMillis())
                .put("maxMillis", results.overhead().maxMillis());
        json.put("exitCode", results.exitCode().code());
        JsonFile.write(file, json);
    }

    /**
     * Reads the results in the file.
     *
     * @throws ResultsFormatException when it holds something else, or was written by another version
     */
    public static RunResults read(Path file) throws IOException {
        return JsonFile.read(file, RunResults.SCHEMA, ResultsJson::readResults);
    }

    private static RunResults readResults(JsonFields json) {
        return new RunResults(
                json.object("run", RunJson::readRun),
                json.objects("backends", RunJson::readBackend),
                json.objects("cases", CaseJson::read),
                json.objects("clauses", RunJson::readClause),
                json.object("overhead", o -> new Overhead(o.wholeNumber("medianMillis"), o.wholeNumber("maxMillis"))),
                readExitCode(json));
    }

    private static ExitCode readExitCode(JsonFields json) {
        long code = json.wholeNumber("exitCode");
        Optional<ExitCode> known = code == (int) code ? ExitCode.ofCode((int) code) : Optional.empty();
        return known.orElseThrow(() -> new FieldException("exitCode", "there is no exit code " + code));
    }
}
