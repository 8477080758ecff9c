package heddle.cli;

import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.FindingText;
import heddle.fuzz.session.FuzzFinding;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.report.json.FindingsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The findings of a session on disk: a folder for each, and a list of all that is whole at any time. */
final class FuzzFolder {
    private static final int MOST_UNCONFIRMED = 50;

    private final Path folder;
    private final List<FuzzFinding> findings = new ArrayList<>();
    private int unconfirmed;

    FuzzFolder(Path folder) {
        this.folder = folder;
    }

    /** Saves a finding, and the list with it. */
    void add(FuzzFinding finding) throws IOException {
        Path own =
                Files.createDirectories(folder.resolve("findings").resolve(finding.backend() + "-" + finding.folder()));
        Files.writeString(own.resolve("smallest.program"), ProgramText.print(finding.program()));
        Files.writeString(own.resolve("original.program"), ProgramText.print(finding.original()));
        Files.write(own.resolve("finding.txt"), FindingText.lines(finding.finding()));
        findings.add(finding);
        write();
    }

    /** Saves what failed once only, the latest of them at most, for who wants to look. */
    void addUnconfirmed(Program program, Finding finding) throws IOException {
        Path own = Files.createDirectories(
                folder.resolve("unconfirmed").resolve(Integer.toString(unconfirmed % MOST_UNCONFIRMED)));
        unconfirmed++;
        Files.writeString(own.resolve("original.program"), ProgramText.print(program));
        Files.write(own.resolve("finding.txt"), FindingText.lines(finding));
    }

    /** Writes the list as it stands. */
    void write() throws IOException {
        FindingsJson.write(findings, folder.resolve(FindingsJson.FILE_NAME));
    }

    List<FuzzFinding> findings() {
        return List.copyOf(findings);
    }
}
