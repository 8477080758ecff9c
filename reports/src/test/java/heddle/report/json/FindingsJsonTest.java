package heddle.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.export.CRuns;
import heddle.fuzz.judge.Finding;
import heddle.fuzz.session.CFile;
import heddle.fuzz.session.FindingFiles;
import heddle.fuzz.session.FuzzFinding;
import heddle.fuzz.session.FuzzState;
import heddle.fuzz.session.FuzzTotals;
import heddle.fuzz.session.Rate;
import heddle.fuzz.session.SavedPlay;
import heddle.program.Claim;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that what a fuzzing session leaves on disk is what another one goes on with. */
class FindingsJsonTest {
    private static final Program PROGRAM = ProgramText.parse("""
            heddle program 1
            plan seed 0 repeats 1 start barrier
            prefix
              open d
            thread
              d.PushErrorScope(filter: Validation)
            suffix
            """);

    @TempDir
    private Path folder;

    @Test
    void finding_writtenAndRead_isTheSame() throws IOException {
        FuzzFinding finding = finding(new CFile(FindingFiles.C, new CRuns(CRuns.Status.CONFIRMED, 4, 5, "died")));
        FindingFiles.write(finding, folder.resolve(FindingsJson.folderOf(finding)));
        Path file = folder.resolve(FindingsJson.FILE_NAME);

        FindingsJson.write(List.of(finding), file);

        assertThat(FindingsJson.read(file)).singleElement().satisfies(read -> {
            assertThat(read.signature()).isEqualTo(finding.signature());
            assertThat(read.program()).isEqualTo(PROGRAM);
            assertThat(read.rate()).isEqualTo(finding.rate());
            assertThat(read.c()).isEqualTo(finding.c());
            assertThat(read.folder()).isEqualTo("007");
        });
        assertThat(Files.readString(file))
                .contains("\"file\" : \"findings/dawn-007/program.c\"", "\"status\" : \"confirmed\"");
        assertThat(folder.resolve("findings/dawn-007/history.txt")).hasContent("first");
    }

    @Test
    void finding_withoutC_hasNoFile() throws IOException {
        FuzzFinding finding = finding(CFile.NOT_YET);
        FindingFiles.write(finding, folder.resolve(FindingsJson.folderOf(finding)));
        Path file = folder.resolve(FindingsJson.FILE_NAME);

        FindingsJson.write(List.of(finding), file);

        assertThat(FindingsJson.read(file))
                .singleElement()
                .extracting(FuzzFinding::c)
                .isEqualTo(CFile.NOT_YET);
        assertThat(Files.readString(file)).contains("\"file\" : null", "\"status\" : \"none\"");
    }

    @Test
    void finding_ofAFolderElsewhere_isRefused() throws IOException {
        Path file = folder.resolve(FindingsJson.FILE_NAME);
        FindingsJson.write(List.of(finding(CFile.NOT_YET)), file);
        Files.writeString(file, Files.readString(file).replace("findings/dawn-007", "findings/dawn-../../x"));

        assertThatThrownBy(() -> FindingsJson.read(file)).isInstanceOf(ResultsFormatException.class);
    }

    @Test
    void state_writtenAndRead_isTheSame() throws IOException {
        FuzzTotals totals = new FuzzTotals(10, 40, 1, 5_000_000, 2, 300, 3);
        FuzzState state = new FuzzState(totals, 14, Duration.ofMillis(1234), 2, Set.of("Crash TS-1 SIGSEGV"));
        Path file = folder.resolve("dawn.fuzz.json");

        FuzzStateJson.write(state, file);

        assertThat(FuzzStateJson.read(file)).isEqualTo(state);
    }

    private static FuzzFinding finding(CFile c) {
        Finding found = new Finding(
                Verdict.CRASH, "TS-1", "SIGSEGV in wgpuDeviceRelease", Optional.of(new Claim.Died()), List.of("torn"));
        return new FuzzFinding(
                "dawn",
                "007",
                found,
                PROGRAM,
                PROGRAM,
                new Rate(2, 3),
                Duration.ofSeconds(9),
                Optional.of(new SavedPlay(List.of("first"), "<svg/>")),
                c);
    }
}
