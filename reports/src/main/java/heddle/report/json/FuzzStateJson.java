package heddle.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.fuzz.session.FuzzState;
import heddle.fuzz.session.FuzzTotals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;

/** How far the fuzzing of one backend is, as a file that another process goes on from. */
public final class FuzzStateJson {
    private static final String SCHEMA = "heddle-fuzz/1";

    private FuzzStateJson() {}

    /** Writes the state to the file, whole or not at all. */
    public static void write(FuzzState state, Path file) throws IOException {
        ObjectNode json = JsonFile.start(SCHEMA);
        FuzzTotals totals = state.totals();
        json.put("programs", totals.programs())
                .put("plays", totals.plays())
                .put("undecided", totals.undecided())
                .put("refused", totals.refused())
                .put("judgeNanos", totals.judgeNanos())
                .put("cells", totals.cells())
                .put("unconfirmed", totals.unconfirmed())
                .put("nextSeed", state.nextSeed())
                .put("spentMillis", state.spent().toMillis())
                .put("findings", state.findings());
        state.known().stream().sorted().forEach(json.putArray("known")::add);
        JsonFile.write(file, json);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ResultsFormatException if the file is something else
     */
    public static FuzzState read(Path file) throws IOException {
        return JsonFile.read(
                file,
                SCHEMA,
                fields -> new FuzzState(
                        new FuzzTotals(
                                fields.wholeNumber("programs"),
                                fields.wholeNumber("plays"),
                                fields.wholeNumber("undecided"),
                                fields.wholeNumber("judgeNanos"),
                                fields.wholeNumber("refused"),
                                fields.wholeNumber("cells"),
                                fields.wholeNumber("unconfirmed")),
                        fields.wholeNumber("nextSeed"),
                        Duration.ofMillis(fields.wholeNumber("spentMillis")),
                        fields.smallNumber("findings"),
                        new HashSet<>(fields.texts("known"))));
    }
}
