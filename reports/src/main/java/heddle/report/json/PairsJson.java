package heddle.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.pairs.Cell;
import heddle.pairs.CellResult;
import heddle.pairs.PairResults;
import heddle.pairs.SweepResult;
import heddle.results.PlainText;
import java.io.IOException;
import java.nio.file.Path;

/** {@code pairs.json}: every cell of a pair sweep, for other programs. */
public final class PairsJson {
    /** The name of the file. */
    public static final String FILE_NAME = "pairs.json";

    private PairsJson() {}

    /** Writes the results to the file, whole or not at all. */
    public static void write(PairResults results, Path file) throws IOException {
        ObjectNode json = JsonFile.start(PairResults.SCHEMA);
        RunJson.write(results.run(), json.putObject("run"));
        ArrayNode backends = json.putArray("backends");
        ArrayNode cells = json.putArray("cells");
        for (SweepResult sweep : results.sweeps()) {
            RunJson.write(sweep.backend(), backends.addObject());
            sweep.cells().forEach(cell -> write(sweep.backend().id(), cell, cells.addObject()));
        }
        json.put("exitCode", results.exitCode().code());
        JsonFile.write(file, json);
    }

    private static void write(String backend, CellResult result, ObjectNode json) {
        Cell cell = result.cell();
        json.put("backend", backend)
                .put("a", cell.a().cName())
                .put("b", cell.b().cName())
                .put("sharing", cell.sharing().label())
                .put("pumped", cell.pumped())
                .put("verdict", result.verdict().label())
                .put("overlaps", result.outcome().overlaps())
                .put("samples", result.outcome().samples())
                .put("racedMillis", result.outcome().raced().toNanos() / 1e6)
                .put("reason", PlainText.line(result.outcome().reason()));
        if (result.runs() > 0) {
            json.putObject("runs").put("failed", result.failed()).put("of", result.runs());
            json.put("signature", PlainText.line(result.signature()));
            PlainText.block(result.evidence()).forEach(json.putArray("evidence")::add);
        }
        CellResult.Reproduction c = result.c();
        if (c != null) {
            json.putObject("c")
                    .put("file", c.file())
                    .put("status", c.runs().status().label())
                    .put("failed", c.runs().failed())
                    .put("of", c.runs().of())
                    .put("said", PlainText.line(c.runs().words()));
        }
    }
}
