package heddle.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heddle.export.CRuns;
import heddle.fuzz.judge.FindingText;
import heddle.fuzz.session.CFile;
import heddle.fuzz.session.FindingFiles;
import heddle.fuzz.session.FuzzFinding;
import heddle.fuzz.session.Rate;
import heddle.program.ProgramText;
import heddle.results.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code findings.json}: what the fuzzer found, for other programs. */
public final class FindingsJson {
    /** The name of the file. */
    public static final String FILE_NAME = "findings.json";

    private static final String SCHEMA = "heddle-findings/1";

    private FindingsJson() {}

    /** Writes the findings to the file, whole or not at all. */
    public static void write(List<FuzzFinding> findings, Path file) throws IOException {
        ObjectNode json = JsonFile.start(SCHEMA);
        ArrayNode array = json.putArray("findings");
        findings.forEach(finding -> write(finding, array.addObject()));
        JsonFile.write(file, json);
    }

    /**
     * Reads what {@link #write} wrote, with the programs and the evidence in the folders of the findings.
     *
     * @throws IOException also if the file is something else, or a folder lacks something
     */
    public static List<FuzzFinding> read(Path file) throws IOException {
        List<Listed> listed = JsonFile.read(file, SCHEMA, root -> root.objects("findings", FindingsJson::listed));
        List<FuzzFinding> findings = new ArrayList<>();
        for (Listed each : listed) {
            Path folder = file.resolveSibling(each.folder());
            String prefix = "findings/" + each.backend() + "-";
            findings.add(new FuzzFinding(
                    each.backend(),
                    each.folder().substring(prefix.length()),
                    FindingText.read(Files.readAllLines(folder.resolve(FindingFiles.FINDING))),
                    ProgramText.parse(Files.readString(folder.resolve(FindingFiles.SMALLEST))),
                    ProgramText.parse(Files.readString(folder.resolve(FindingFiles.ORIGINAL))),
                    each.rate(),
                    each.after(),
                    Optional.empty(), // which is on disk, and stays there
                    each.c()));
        }
        return findings;
    }

    private record Listed(String backend, String folder, Rate rate, Duration after, CFile c) {
        Listed {
            if (!folder.startsWith("findings/" + backend + "-") || folder.contains("..")) {
                throw new IllegalArgumentException("no folder of a finding: " + folder);
            }
        }
    }

    private static Listed listed(JsonFields json) {
        List.of("signature", "kind").forEach(json::text); // which the evidence has, too
        List.of("clauses", "evidence").forEach(json::texts);
        List.of("calls", "threads").forEach(json::wholeNumber);
        return new Listed(
                json.text("backend"),
                json.text("folder"),
                json.object("runs", runs -> new Rate(runs.wholeNumber("failed"), runs.wholeNumber("of"))),
                Duration.ofMillis(json.wholeNumber("afterMillis")),
                json.object("c", FindingsJson::c));
    }

    private static CFile c(JsonFields json) {
        String file = json.textOrNull("file");
        return new CFile(
                file == null ? "" : file.substring(file.lastIndexOf('/') + 1),
                new CRuns(
                        json.textAs("status", "a status", CRuns.Status::ofLabel),
                        json.smallNumber("failed"),
                        json.smallNumber("of"),
                        json.text("said")));
    }

    /** Returns the folder of a finding, below that of the results. */
    public static String folderOf(FuzzFinding finding) {
        return "findings/" + finding.backend() + "-" + finding.folder();
    }

    private static void write(FuzzFinding finding, ObjectNode json) {
        json.put("signature", PlainText.line(finding.signature()))
                .put("kind", finding.finding().verdict().label());
        json.putArray("clauses").add(finding.finding().clause());
        json.put("backend", finding.backend())
                .put("calls", finding.calls())
                .put("threads", finding.threads())
                .put("folder", folderOf(finding))
                .put("afterMillis", finding.after().toMillis());
        json.putObject("runs")
                .put("failed", finding.rate().failed())
                .put("of", finding.rate().of());
        String file = finding.c().name();
        CRuns c = finding.c().runs();
        json.putObject("c")
                .put("file", file.isEmpty() ? null : folderOf(finding) + "/" + file)
                .put("status", c.status().label())
                .put("failed", c.failed())
                .put("of", c.of())
                .put("said", PlainText.line(c.words()));
        PlainText.block(finding.finding().evidence()).forEach(json.putArray("evidence")::add);
    }
}
