package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.FindingText;
import heddle.fuzz.session.FindingFiles;
import heddle.program.ExamplePrograms;
import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adopting findings, into a folder as the source tree has it. */
class AdoptCommandTest {
    @TempDir
    private Path folder;

    private Path finding;
    private Path sources;

    @BeforeEach
    void writeAFinding() throws IOException {
        finding = Files.createDirectories(folder.resolve("dawn-001"));
        sources = Files.createDirectories(folder.resolve("adopted"));
        Finding found = new Finding(
                Verdict.VIOLATION, "MAP-1", "GetMapState answered Mapped", Optional.empty(), List.of("seen"));
        Files.write(finding.resolve(FindingFiles.FINDING), FindingText.lines(found));
        Files.writeString(finding.resolve(FindingFiles.SMALLEST), ExamplePrograms.text("map-states"));
        Files.writeString(sources.resolve("list.txt"), "unmaps\nabort\n");
    }

    @Test
    void finding_adopted_isInTheListWithItsClause() throws IOException {
        Spoken spoken = adopt();

        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(spoken.out()).contains("adopted.getmapstate-answered-mapped", "--record");
        assertThat(sources.resolve("list.txt")).hasContent("abort\ngetmapstate-answered-mapped\nunmaps");
        assertThat(sources.resolve("getmapstate-answered-mapped.program"))
                .content()
                .startsWith("# title ")
                .contains("# clauses MAP-1\n", "heddle program 1\n");
    }

    @Test
    void finding_adoptedTwice_isRefused() {
        adopt();

        Spoken again = adopt();

        assertThat(again.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(again.err()).contains("exists already: say another --name");
        assertThat(adopt("--name", "another").code()).isZero();
    }

    @Test
    void finding_thatIsNone_isRefused() throws IOException {
        Files.delete(finding.resolve(FindingFiles.FINDING));

        assertThat(adopt().err()).contains("no finding to adopt");
        assertThat(sources.resolve("list.txt")).hasContent("unmaps\nabort");
    }

    @Test
    void finding_withABrokenProgram_isRefused() throws IOException {
        Files.writeString(finding.resolve(FindingFiles.SMALLEST), "heddle program 1\nnonsense\n");

        assertThat(adopt().code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void name_thatIsNone_isRefused() {
        assertThat(adopt("--name", "../x").err()).contains("small letters");
    }

    @Test
    void adopt_outsideTheSources_isRefused() {
        Spoken spoken = Spoken.to("adopt", finding.toString(), "--into", folder.toString());

        assertThat(spoken.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(spoken.err()).contains("no adopted programs in");
    }

    private Spoken adopt(String... more) {
        String[] words = {"adopt", finding.toString(), "--into", sources.toString()};
        return Spoken.to(java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }
}
