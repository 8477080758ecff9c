package heddle.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.report.Hostile;
import heddle.report.SampleRun;
import heddle.results.CaseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeJsonTest {
    @TempDir
    private Path folder;

    @Test
    void read_ofWhatWasWritten_isTheSame() throws IOException {
        List<CaseResult> cases = new ArrayList<>(SampleRun.results().cases());
        cases.addAll(Hostile.run().cases());
        Path file = folder.resolve(OutcomeJson.FILE_NAME);
        for (CaseResult result :
                cases.stream().filter(r -> !r.evidence().isEmpty()).toList()) {
            OutcomeJson.write(result, file);
            assertThat(OutcomeJson.read(file)).isEqualTo(result);
        }
    }

    @Test
    void read_ofTheResultsOfARun_saysWhatWasExpected() throws IOException {
        Path file = folder.resolve("results.json");
        ResultsJson.write(SampleRun.results(), file);
        assertThatThrownBy(() -> OutcomeJson.read(file))
                .hasMessage(file + ": schema: expected heddle-outcome/1, found heddle-results/1");
    }

    @Test
    void read_ofAFileThatIsNotThere_namesIt() {
        Path file = folder.resolve("none.json");
        assertThatThrownBy(() -> OutcomeJson.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.json");
    }

    @Test
    void write_ofTenMegabytes_isBounded() throws IOException {
        Path file = folder.resolve(OutcomeJson.FILE_NAME);
        for (CaseResult result : Hostile.hugeRun().cases()) {
            OutcomeJson.write(result, file);
            assertThat(Files.size(file)).isLessThan(200_000);
        }
    }
}
