package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heddle.backends.mutant.Mutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class MutantsCommandTest {
    @TempDir
    private Path folder;

    private static Stream<Arguments> wrongInput() {
        return Stream.of(
                wrong("no mutant matches 'nosuch-*'", "--mutant", "nosuch-*"),
                wrong("did you mean 'label-per-thread'?", "--mutant", "label-per-thred"),
                wrong("no case matches 'nope.*'", "--case", "nope.*"),
                wrong("no clause matches 'NOPE-1'", "--clause", "NOPE-1"),
                wrong("no tier 'huge'", "--tier", "huge"),
                wrong("0 is not a positive number", "--jobs", "0"));
    }

    private static Arguments wrong(String message, String... words) {
        return Arguments.of(message, List.of(words));
    }

    @ParameterizedTest
    @MethodSource("wrongInput")
    void wrong(String message, List<String> words) {
        Path out = folder.resolve("out");
        List<String> args = new ArrayList<>(List.of("mutants", "--out", out.toString()));
        args.addAll(words);

        Spoken spoken = Spoken.to(args.toArray(String[]::new));

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("heddle: ").contains(message).doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void matrix_ofAKillerAndABystander_hasBothAndIsRecorded() throws IOException {
        Path kills = folder.resolve("kills.txt");
        Path out = folder.resolve("out");

        Spoken spoken = Spoken.to(
                "mutants",
                "--tier",
                "smoke",
                "--mutant",
                "mutant-scopes-shared-by-device,label-per-thread",
                "--case",
                "errors.ScopeOwner.scopeOfTheCreator,errors.NestedScopes.innermost",
                "--out",
                out.toString(),
                "--record",
                kills.toString());

        assertThat(spoken.code()).as(spoken.err()).isEqualTo(1);
        assertThat(spoken.out()).contains("Survivors (1)", "mutant-label-per-thread", "Score 50.00 %");
        assertThat(KillRecord.read(kills).kills())
                .containsOnlyKeys("errors.ScopeOwner.scopeOfTheCreator")
                .containsValue("scopes-shared-by-device");
        JsonNode mutants = json(out).get("mutants");
        assertThat(mutants.get(0).get("killedByOwn")).hasSize(1);
        assertThat(mutants.get(1).get("fate").textValue()).isEqualTo("survived");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("mutants.json", "mutants.html", ".lock");
    }

    @Test
    void matrix_endedByASignal_isValidAndIncomplete() throws Exception {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mutants",
                        "--tier",
                        "smoke",
                        "--case",
                        "errors.ScopeOwner.*",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        while (!Files.exists(out.resolve("mutants.json"))) { // written after the first mutant, which dies
            assertThat(process.waitFor(10, TimeUnit.MILLISECONDS))
                    .as("the run ended: %s", Files.readString(folder.resolve("printed.txt")))
                    .isFalse();
        }

        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(1, 3); // a survivor may have come between
        JsonNode json = json(out);
        assertThat(json.get("whole").booleanValue()).isFalse();
        assertThat(json.get("mutants")).hasSameSizeAs(Mutant.all());
        assertThat(json.get("notRun")).isNotEmpty();
        assertThat(out.resolve("work")).doesNotExist();
    }

    private static JsonNode json(Path out) throws IOException {
        return new ObjectMapper().readTree(out.resolve("mutants.json").toFile());
    }
}
