package heddle.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.matrix.Cell;
import heddle.matrix.Fate;
import heddle.matrix.KillMatrix;
import heddle.matrix.MatrixCase;
import heddle.matrix.MutantHead;
import heddle.matrix.MutantResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code mutants.json}: which case killed which mutant, for other programs. */
public final class MutantsJson {
    /** The name of the file. */
    public static final String FILE_NAME = "mutants.json";

    private MutantsJson() {}

    /** Writes the matrix to the file, whole or not at all. */
    public static void write(KillMatrix matrix, Path file) throws IOException {
        ObjectNode json = JsonFile.start(KillMatrix.SCHEMA);
        RunJson.write(matrix.run(), json.putObject("run"));
        json.put("score", matrix.score())
                .put("whole", matrix.isWhole())
                .put("exitCode", matrix.exitCode().code());
        ids(json.putArray("survivors"), matrix.of(Fate.SURVIVED));
        ids(json.putArray("undecided"), matrix.of(Fate.UNDECIDED));
        ids(json.putArray("notRun"), matrix.of(Fate.NOT_RUN));
        if (matrix.isWhole()) { // of a part it would say nothing that a case kills none
            matrix.toothless().stream().map(MatrixCase::id).forEach(json.putArray("casesWithoutKill")::add);
        }
        ArrayNode mutants = json.putArray("mutants");
        for (MutantResult mutant : matrix.mutants()) {
            write(matrix, mutant, mutants.addObject());
        }
        ArrayNode cases = json.putArray("cases");
        for (MatrixCase each : matrix.cases()) {
            ObjectNode object = cases.addObject()
                    .put("id", each.id())
                    .put("kind", each.kind().label());
            each.clauses().forEach(object.putArray("clauses")::add);
            ids(object.putArray("kills"), matrix.killedBy(each));
        }
        JsonFile.write(file, json);
    }

    private static void write(KillMatrix matrix, MutantResult mutant, ObjectNode json) {
        MutantHead head = mutant.head();
        json.put("id", head.id())
                .put("family", head.family())
                .put("fault", head.fault())
                .put("resembles", head.resembles())
                .put("shows", head.shows())
                .put("profile", head.profile());
        head.clauses().forEach(json.putArray("clauses")::add);
        json.put("fate", matrix.fate(mutant).label());
        mutant.killedBy().forEach(json.putArray("killedBy")::add);
        matrix.ownKills(mutant).stream().map(Cell::caseId).forEach(json.putArray("killedByOwn")::add);
        json.put(
                        "firstKillMillis",
                        mutant.firstKillMillis().isPresent()
                                ? mutant.firstKillMillis().getAsLong()
                                : null)
                .put("durationMillis", mutant.durationMillis());
        cells(json.putArray("kills"), mutant.kills());
        cells(
                json.putArray("open"),
                mutant.cells().stream().filter(c -> c.verdict().isUndecided()).toList());
        json.put("casesRun", mutant.cells().size());
    }

    private static void cells(ArrayNode array, List<Cell> cells) {
        for (Cell cell : cells) {
            array.addObject()
                    .put("case", cell.caseId())
                    .put("verdict", cell.verdict().label())
                    .put("millis", cell.millis())
                    .put("summary", cell.summary());
        }
    }

    private static void ids(ArrayNode array, List<MutantResult> mutants) {
        mutants.stream().map(MutantResult::id).forEach(array::add);
    }
}
