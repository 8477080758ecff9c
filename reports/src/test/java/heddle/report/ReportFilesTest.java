package heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.json.ResultsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir
    private Path folder;

    @Test
    void write_leavesTheFilesOfOneRun() throws IOException {
        ReportFiles.write(SampleRun.results(), folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("results.json", "junit.xml", "report.html", "outcomes.txt");
        }
        assertThat(ResultsJson.read(folder.resolve("results.json"))).isEqualTo(SampleRun.results());
        XmlDocument.parse(Files.readString(folder.resolve("junit.xml")));
        XmlDocument.parse(Files.readString(folder.resolve("report.html")));
    }
}
