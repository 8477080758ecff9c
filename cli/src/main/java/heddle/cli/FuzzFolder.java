package heddle.cli;

import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.FindingFiles;
import heddle.fuzz.session.FuzzFinding;
import heddle.fuzz.session.FuzzState;
import heddle.program.Program;
import heddle.program.ProgramSyntaxException;
import heddle.report.json.FindingsJson;
import heddle.report.json.FuzzStateJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The findings of a session on disk: a folder for each, and a list of all that is whole at any time. */
final class FuzzFolder {
    private static final int MOST_UNCONFIRMED = 50;

    private final Path folder;
    private final List<FuzzFinding> findings = new ArrayList<>();
    private int unconfirmed;

    /** Goes on with what a folder has. */
    FuzzFolder(Path folder) throws IOException {
        this.folder = folder;
        Path list = folder.resolve(FindingsJson.FILE_NAME);
        if (Files.exists(list)) {
            try {
                findings.addAll(FindingsJson.read(list));
            } catch (ProgramSyntaxException e) {
                throw new UsageProblem("cannot go on in " + folder + ": a program in it: " + e.getMessage(), e);
            }
        }
    }

    /** Saves a finding, and the list with it. */
    void add(FuzzFinding finding) throws IOException {
        FindingFiles.write(finding, of(finding));
        findings.add(finding);
        write();
    }

    /** Saves what came of the C file of a finding that was saved before. */
    void replace(FuzzFinding finding) throws IOException {
        findings.replaceAll(each -> of(each).equals(of(finding)) ? finding : each);
        write();
    }

    /** Returns where a finding's files are. */
    Path of(FuzzFinding finding) {
        return folder.resolve(FindingsJson.folderOf(finding));
    }

    /** Saves what failed once only, the latest of them at most, for who wants to look. */
    void addUnconfirmed(Program program, Finding finding) throws IOException {
        String name = Integer.toString(unconfirmed % MOST_UNCONFIRMED);
        unconfirmed++;
        FindingFiles.write(program, finding, folder.resolve("unconfirmed").resolve(name));
    }

    /** Saves how far a backend is. */
    void keep(String backend, FuzzState state) throws IOException {
        FuzzStateJson.write(state, stateOf(backend));
    }

    /** Returns how far a backend is; what was found after that was saved is known, too. */
    FuzzState state(String backend, long seed) throws IOException {
        Path file = stateOf(backend);
        FuzzState state = Files.exists(file) ? FuzzStateJson.read(file) : FuzzState.beginning(seed);
        Set<String> known = new HashSet<>(state.known());
        int count = 0;
        for (FuzzFinding finding : findings) {
            if (finding.backend().equals(backend)) {
                known.add(finding.signature());
                count++;
            }
        }
        return new FuzzState(state.totals(), state.nextSeed(), state.spent(), count, known);
    }

    /** Writes the list as it stands. */
    void write() throws IOException {
        FindingsJson.write(findings, folder.resolve(FindingsJson.FILE_NAME));
    }

    List<FuzzFinding> findings() {
        return List.copyOf(findings);
    }

    private Path stateOf(String backend) {
        return folder.resolve("backends").resolve(backend + ".fuzz.json");
    }
}
