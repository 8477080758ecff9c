package heddle.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.results.BackendResult;
import heddle.results.ClauseInfo;
import heddle.results.ClauseResult;
import heddle.results.ProfileChange;
import heddle.results.RunSummary;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The JSON forms of what stands around the cases: the run, its backends and its clauses. */
final class RunJson {
    private RunJson() {}

    static void write(RunSummary run, ObjectNode json) {
        json.put("heddleVersion", run.heddleVersion())
                .put("tier", run.tier())
                .put("seed", Long.toString(run.seed())) // as text: many readers of JSON round numbers beyond 53 bits
                .put("startedAt", run.startedAt().toString())
                .put("durationMillis", run.durationMillis())
                .put("selection", run.selection())
                .put("jdk", run.jdk());
    }

    static RunSummary readRun(JsonFields json) {
        return new RunSummary(
                json.text("heddleVersion"),
                json.text("tier"),
                json.textAs("seed", "a 64-bit number", RunJson::parseSeed),
                json.textAs("startedAt", "a time in UTC", RunJson::parseTime),
                json.wholeNumber("durationMillis"),
                json.text("selection"),
                json.text("jdk"));
    }

    static void write(BackendResult backend, ObjectNode json) {
        json.put("id", backend.id())
                .put("library", backend.library())
                .put("sha256", backend.sha256())
                .put("version", backend.version())
                .put("adapter", backend.adapter())
                .put("driver", backend.driver())
                .put("profile", backend.profile());
        ArrayNode changes = json.putArray("changes");
        for (ProfileChange change : backend.changes()) {
            changes.addObject().put("clause", change.clause()).put("change", change.change());
        }
        json.put("note", backend.note()).put("refused", backend.refused());
    }

    static BackendResult readBackend(JsonFields json) {
        return new BackendResult(
                json.text("id"),
                json.textOrNull("library"),
                json.textOrNull("sha256"),
                json.textOrNull("version"),
                json.textOrNull("adapter"),
                json.textOrNull("driver"),
                json.text("profile"),
                json.objects("changes", change -> new ProfileChange(change.text("clause"), change.text("change"))),
                json.textOrNull("note"),
                json.textOrNull("refused"));
    }

    static void write(ClauseResult clause, ObjectNode json) {
        json.put("id", clause.id())
                .put("backend", clause.backend())
                .put("level", clause.clause().level())
                .put("area", clause.clause().area())
                .put("title", clause.clause().title())
                .put("verdict", clause.verdict().label())
                .put("cases", clause.cases())
                .put("unsupported", clause.unsupported());
    }

    static ClauseResult readClause(JsonFields json) {
        String id = json.text("id");
        ClauseInfo clause = new ClauseInfo(id, json.text("level"), json.text("area"), json.text("title"));
        return new ClauseResult(
                clause,
                json.text("backend"),
                CaseJson.readVerdict(json),
                json.smallNumber("cases"),
                json.smallNumber("unsupported"));
    }

    private static Optional<Long> parseSeed(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parseTime(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
