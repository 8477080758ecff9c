package heddle.backends.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFailureTest {
    private static final Artifact WGPU = ShippedArtifacts.find("wgpu-native").orElseThrow();

    private static SetupProblem explain(int exitCode, boolean timedOut, String output) {
        return ClientFailure.explain(WGPU, new BoundedProcess.Outcome(exitCode, timedOut, output), Path.of("/cache"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/usr/bin/python3: No module named pip                         | python3 has no pip",
                "NewConnectionError(...) No matching distribution found        | cannot reach its package registry",
                "versions: (from versions: none) No matching distribution found| cannot reach its package registry",
                "npm error code EAI_AGAIN                                      | cannot reach its package registry",
                "ERROR: No matching distribution found for wgpu==0.32.0        | does not have wgpu==0.32.0",
                "npm error code ETARGET                                        | does not have wgpu==0.32.0",
                "OSError: [Errno 28] No space left on device                   | no room left on the disk of /cache",
                "npm error code ENOSPC                                         | no room left on the disk of /cache",
                "Segmentation fault                                            | exit code 1: Segmentation fault",
            })
    void explain_outputOfAClient_becomesWhatIsMissing(String output, String expected) {
        assertThat(explain(1, false, output)).hasMessageContaining(expected);
    }

    @Test
    void explain_timeOut_isSaid() {
        assertThat(explain(-1, true, "")).hasMessageContaining("in 10 minutes");
    }

    @Test
    void explain_longOutput_isCutToOneShortLine() {
        assertThat(explain(1, false, "first\n" + "x".repeat(10_000)).getMessage())
                .hasSizeLessThan(300)
                .doesNotContain("\n");
        assertThat(explain(1, false, "  \n")).hasMessageContaining("it printed nothing");
    }

    @Test
    void ofStorage_fullDisk_isToldFromOtherFailures() {
        assertThat(SetupProblem.ofStorage(Path.of("/c"), new IOException("No space left on device")))
                .hasMessage("no room left on the disk of /c");
        assertThat(SetupProblem.ofStorage(Path.of("/c"), new IOException("Read-only file system")))
                .hasMessageContaining("cannot be written");
    }
}
