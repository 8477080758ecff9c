package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pair sweep from its command line to its files, on implementations in memory. */
class PairsCommandTest {
    private static final String ON_ONE_OBJECT = "the same object";
    private static final int MOST_TRIES = 10;

    @TempDir
    private Path folder;

    @Test
    void pairs_onTheReference_failNowhere() throws Exception {
        Path out = folder.resolve("out");

        Spoken spoken =
                pairs("reference", out, "--pair", "BufferMapAsync,BufferUnmap", "--pair", "QueueSubmit,DeviceDestroy");

        assertThat(spoken.code()).as(spoken.out()).isIn(0, 3); // 3: on a busy machine some calls may never meet
        assertThat(Files.readString(out.resolve("pairs.json")))
                .contains("\"a\" : \"wgpuBufferMapAsync\"", "\"sharing\" : \"object\"")
                .doesNotContain("Violation", "Crash", "Hang");
        assertThat(Files.readString(out.resolve("pairs.html"))).contains("BufferMapAsync");
    }

    /** A sample; docs/mutants.md has the command for all pairs on all mutants whose calls must not meet. */
    @ParameterizedTest
    @CsvSource({
        "unmap-during-range-crashes,  BufferUnmap,        BufferGetMappedRange",
        "device-destroy-frees-in-use, DeviceCreateBuffer, DeviceDestroy",
        "object-destroy-frees-in-use, TextureCreateView,  TextureDestroy"
    })
    void pair_thatKillsAMutant_isConvictedAlone(String mutant, String one, String other) {
        Spoken spoken = crashing(mutant, one, other, 1);
        for (int seed = 2; !spoken.out().contains(ON_ONE_OBJECT) && seed <= MOST_TRIES; seed++) {
            spoken = crashing(mutant, one, other, seed); // it needs a race, which a short sweep may miss
        }

        assertThat(spoken.code()).as(spoken.out()).isEqualTo(1);
        assertThat(spoken.out()).contains("wgpu" + one, " x ", "wgpu" + other, ON_ONE_OBJECT);
    }

    private Spoken crashing(String mutant, String one, String other, int seed) {
        return pairs(
                "mutant-" + mutant,
                folder.resolve("seed-" + seed),
                "--pair",
                one + "," + other,
                "--seed",
                Integer.toString(seed));
    }

    @Test
    void callbacks_withForeignUserdata_areAViolation() {
        Spoken spoken = pairs(
                "mutant-second-userdata-truncated",
                folder.resolve("out"),
                "--pair",
                "QueueOnSubmittedWorkDone,BufferGetSize");

        assertThat(spoken.code()).as(spoken.out()).isEqualTo(1);
        assertThat(spoken.out()).contains("callback ledger");
    }

    @Test
    void triples_haveAPumpOnAThirdThread() throws Exception {
        Path out = folder.resolve("out");

        Spoken spoken = pairs("reference", out, "--triples", "--pair", "BufferMapAsync,BufferUnmap");

        assertThat(spoken.code()).as(spoken.out()).isIn(0, 3); // 3: three threads may never meet on two CPUs
        assertThat(Files.readString(out.resolve("pairs.json")))
                .contains("\"pumped\" : true")
                .doesNotContain("\"pumped\" : false", "Violation", "Crash", "Hang");
    }

    @Test
    void budget_racesEachCellAloneUntilItFails() throws Exception {
        Path out = folder.resolve("out");

        Spoken spoken = pairs(
                "mutant-unmap-during-range-crashes",
                out,
                "--pair",
                "BufferUnmap,BufferGetMappedRange",
                "--sharing",
                "object",
                "--budget",
                "30");

        assertThat(spoken.code()).as(spoken.out()).isEqualTo(1);
        JsonNode cells =
                new ObjectMapper().readTree(out.resolve("pairs.json").toFile()).get("cells");
        assertThat(cells).hasSize(1);
        assertThat(cells.get(0).get("verdict").asText()).isEqualTo("Crash");
        assertThat(cells.get(0).get("racedMillis").asDouble()).isBetween(0.001, 30_000.0);
    }

    @Test
    void selection_thatIsWrong_isRefused() {
        Path out = folder.resolve("out");

        assertThat(pairs("reference", out, "--function", "Nope*").err()).contains("no function matches 'Nope*'");
        assertThat(pairs("reference", out, "--pair", "BufferUnmap").err()).contains("not two names");
        assertThat(pairs("reference", out, "--sharing", "nothing").err()).contains("'nothing' is none of object");
        assertThat(pairs("reference", out, "--pair", "DeviceDestroy,DeviceDestroy", "--sharing", "encoder")
                        .err())
                .contains("no chosen pair can share so");
        assertThat(pairs("reference", out, "--budget", "0").err()).contains("--budget: 0 is not between");
        assertThat(out).doesNotExist();
    }

    private static Spoken pairs(String backend, Path out, String... selection) {
        String[] words = {"pairs", "--backend", backend, "--tier", "smoke", "--offline", "--out", out.toString()};
        String[] all =
                Stream.concat(Arrays.stream(words), Arrays.stream(selection)).toArray(String[]::new);
        return Spoken.to(all);
    }
}
