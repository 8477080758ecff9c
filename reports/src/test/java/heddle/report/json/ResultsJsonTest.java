package heddle.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.report.Golden;
import heddle.report.Hostile;
import heddle.report.SampleRun;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsJsonTest {
    private static final String SMALL = "small-results.json";

    @TempDir
    private Path folder;

    @Test
    void write_ofASmallRun_isTheDocumentedFormat() throws IOException {
        RunResults all = SampleRun.results();
        CaseResult failure = all.cases().stream()
                .filter(result -> result.verdict().isFailure() && result.head().style() == CaseStyle.JCSTRESS)
                .findFirst()
                .orElseThrow();
        RunResults small =
                RunResults.of(all.run(), List.of(all.backends().get(2)), List.of(failure), SampleRun.CATALOGUE);
        Path file = folder.resolve(ResultsJson.FILE_NAME);
        ResultsJson.write(small, file);
        Golden.assertMatches(Files.readString(file), SMALL);
    }

    @Test
    void read_ofWhatWasWritten_isTheSame() throws IOException {
        for (RunResults results : List.of(SampleRun.results(), Hostile.run())) {
            Path file = folder.resolve(ResultsJson.FILE_NAME);
            ResultsJson.write(results, file);
            assertThat(ResultsJson.read(file)).isEqualTo(results);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heddle-results/1   | heddle-results/2 | schema: written by another version of Heddle as heddle-results/2",
                "heddle-results/1   | other/1          | schema: expected heddle-results/1, found other/1",
                "\"schema\"         | \"scheme\"       | schema: the field is missing",
                "\"of\" : 5         | \"of\" : 5.5     | cases[0].runs.of: expected a whole number, found 5.5",
                "\"of\" : 5         | \"of\" : 3       | cases[0].runs: runs cannot be 5 failed of 3",
                "\"of\" : 5         | \"of\" : 5e9     | cases[0].runs.of: expected a whole number",
                "\"of\" : 5         | \"of\" : 5000000000 | cases[0].runs.of: the number 5000000000 is too large",
                "\"of\" : 5         | \"of\" : 5, \"x\" : 1 | cases[0].runs.x: this Heddle does not know the field",
                "\"Violation\"      | \"violation\"    | cases[0].verdict: 'violation' is not a verdict",
                "\"Violation\"      | null             | cases[0].verdict: expected a text, found null",
                "\"Violation\"      | \"Pass\"         | cases[0]: the case errors.ErrorScope_01_ThreadLocalStack",
                "\"jcstress\"       | \"junit5\"       | cases[0].style: 'junit5' is not a style",
                "\"Forbidden\"      | \"Bad\"          | cases[0].detail.outcomes[1].expect: 'Bad' is not an expectation",
                "\"exitCode\" : 1   | \"exitCode\" : 0 | the exit code is 0 where the cases give 1",
                "\"exitCode\" : 1   | \"exitCode\" : 9 | exitCode: there is no exit code 9",
                "2026-09-14T08:30:05Z | yesterday      | run.startedAt: 'yesterday' is not a time in UTC",
                "\"cases\" : [      | \"cases\" : {}, \"rest\" : [ | cases: expected a list, found an object",
                "\"run\" : {        | \"run\" : 1, \"rest\" : {    | run: expected an object, found 1",
                "be0d8270           | BE0D8270         | backends[0]: not a SHA-256 of the backend wgpu-native",
                "\"unsupported\" : 0 | \"unsupported\" : 1 | clauses[0]: the clause ERR-1 is Violation with 1 unsupported",
                "\"exitCode\" : 1   | \"exitCode\" : 1, \"exitCode\" : 1 | not valid JSON at line",
                "\"exitCode\" : 1   | \"exitCode\" :   | not valid JSON at line",
            })
    void read_ofAChangedFile_namesFileAndField(String from, String to, String problem) throws IOException {
        String changed = Golden.text(SMALL).replace(from, to);
        assertThat(changed).isNotEqualTo(Golden.text(SMALL));
        Path file = Files.writeString(folder.resolve("changed.json"), changed);
        assertThatThrownBy(() -> ResultsJson.read(file))
                .isInstanceOf(ResultsFormatException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void read_ofAnyPartOfAFile_isRefused() throws IOException {
        String whole = Golden.text(SMALL).strip();
        Path file = folder.resolve("part.json");
        for (int length = 0; length < whole.length(); length += 37) {
            Files.writeString(file, whole.substring(0, length));
            assertThatThrownBy(() -> ResultsJson.read(file)).isInstanceOf(ResultsFormatException.class);
        }
        Files.writeString(file, whole + " {}");
        assertThatThrownBy(() -> ResultsJson.read(file)).isInstanceOf(ResultsFormatException.class);
    }
}
