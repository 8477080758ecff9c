package heddle.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heddle.matrix.KillMatrix;
import heddle.report.SampleMatrix;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsJsonTest {
    @TempDir
    private Path folder;

    private JsonNode written() throws IOException {
        return written(SampleMatrix.matrix());
    }

    private JsonNode written(KillMatrix matrix) throws IOException {
        Path file = folder.resolve(MutantsJson.FILE_NAME);
        MutantsJson.write(matrix, file);
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void mutant_thatDied_namesItsKillersAndWhen() throws IOException {
        JsonNode killed = written().get("mutants").get(0);

        assertThat(killed.get("id").textValue()).isEqualTo("mutant-scopes-shared");
        assertThat(killed.get("killedBy"))
                .extracting(JsonNode::textValue)
                .containsExactly("errors.ScopeOwner.errorWithoutScope", "mapping.MapModel.observedState");
        assertThat(killed.get("killedByOwn"))
                .extracting(JsonNode::textValue)
                .containsExactly("errors.ScopeOwner.errorWithoutScope");
        assertThat(killed.get("firstKillMillis").longValue()).isEqualTo(380);
        assertThat(killed.get("kills").get(1).get("verdict").textValue()).isEqualTo("Crash");
        assertThat(killed.get("resembles").textValue()).startsWith("Dawn: ");
    }

    @Test
    void mutant_thatLived_hasNoKillerAndNoTime() throws IOException {
        JsonNode json = written();

        assertThat(json.get("mutants").get(1).get("killedBy")).isEmpty();
        assertThat(json.get("mutants").get(1).get("firstKillMillis").isNull()).isTrue();
        assertThat(json.get("survivors")).extracting(JsonNode::textValue).containsExactly("mutant-map-once-lost");
        assertThat(json.get("undecided")).extracting(JsonNode::textValue).containsExactly("mutant-map-late");
        assertThat(json.get("notRun")).extracting(JsonNode::textValue).containsExactly("mutant-map-lost");
    }

    @Test
    void matrix_asAWhole_hasItsScoreAndCases() throws IOException {
        JsonNode json = written();

        assertThat(json.get("score").doubleValue()).isEqualTo(0.25);
        assertThat(json.get("exitCode").intValue()).isEqualTo(1);
        assertThat(json.get("whole").booleanValue()).isFalse();
        assertThat(json.has("casesWithoutKill")).isFalse();
        assertThat(json.get("cases").get(0).get("kills"))
                .extracting(JsonNode::textValue)
                .containsExactly("mutant-scopes-shared");
    }

    @Test
    void matrix_thatIsWhole_namesTheCasesThatKillNothing() throws IOException {
        KillMatrix part = SampleMatrix.matrix();
        JsonNode json =
                written(new KillMatrix(part.run(), part.cases(), part.mutants().subList(0, 2), 2));

        assertThat(json.get("whole").booleanValue()).isTrue();
        assertThat(json.get("casesWithoutKill")).extracting(JsonNode::textValue).containsExactly("futures.Once.map");
    }
}
