package heddle.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.fuzz.session.FuzzFinding;
import heddle.results.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code findings.json}: what the fuzzer found, for other programs. */
public final class FindingsJson {
    /** The name of the file. */
    public static final String FILE_NAME = "findings.json";

    private static final String SCHEMA = "heddle-findings/1";
    private static final String NO_C = "none";

    private FindingsJson() {}

    /** Writes the findings to the file, whole or not at all. */
    public static void write(List<FuzzFinding> findings, Path file) throws IOException {
        ObjectNode json = JsonFile.start(SCHEMA);
        ArrayNode array = json.putArray("findings");
        findings.forEach(finding -> write(finding, array.addObject()));
        JsonFile.write(file, json);
    }

    private static void write(FuzzFinding finding, ObjectNode json) {
        json.put("signature", PlainText.line(finding.signature()))
                .put("kind", finding.finding().verdict().label());
        json.putArray("clauses").add(finding.finding().clause());
        json.put("backend", finding.backend())
                .put("calls", finding.calls())
                .put("threads", finding.threads())
                .put("folder", finding.folder());
        json.putObject("runs")
                .put("failed", finding.rate().failed())
                .put("of", finding.rate().of());
        json.putObject("c").putNull("file").put("status", NO_C).put("failed", 0).put("of", 0);
        PlainText.block(finding.finding().evidence()).forEach(json.putArray("evidence")::add);
    }
}
