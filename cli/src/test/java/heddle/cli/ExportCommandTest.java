package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ExportCommandTest {
    private static final String PROGRAM = """
        heddle program 1
        plan seed 7 repeats 25 start barrier
        prefix
          open d
        thread
          d.Destroy()
        """;

    @TempDir
    private Path folder;

    private Path program = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void write() throws IOException {
        program = Files.writeString(folder.resolve("p.program"), PROGRAM);
        out = folder.resolve("p.c");
    }

    @Test
    void program_withAClaim_isWrittenAsC() throws IOException {
        Spoken spoken = export(program, "hung");

        assertThat(spoken.code()).isZero();
        assertThat(out).content().startsWith("// Hung: ").contains("AT wgpuDeviceDestroy(d);");
    }

    @ParameterizedTest
    @CsvSource({
        "dead, no claim: 'dead'",
        "not-once, names nothing",
        "no-order-explains p, has no explained words",
    })
    void claim_thatIsNone_isRefused(String claim, String message) {
        Spoken spoken = export(program, claim);

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("heddle: --claim: ").contains(message);
        assertThat(out).doesNotExist();
    }

    @Test
    void program_thatCannotBeRead_isRefusedWithItsLine() throws IOException {
        Files.writeString(program, PROGRAM + "  d.Destroys()\n");

        Spoken spoken = export(program, "died");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).startsWith("heddle: ").contains("p.program").contains("7");
    }

    @Test
    void folder_thatIsNoCase_isRefused() {
        Spoken spoken = export(folder, "died");

        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("no run with a journal");
    }

    private Spoken export(Path file, String claim) {
        return Spoken.to("export", file.toString(), "--c", out.toString(), "--claim", claim, "--backend", "dawn-null");
    }
}
