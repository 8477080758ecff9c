package heddle.backends.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.descriptor.DescriptorProblem;
import heddle.descriptor.KeyValueText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedArtifactsTest {
    private static final String WGPU = KeyValueText.readResource(ShippedArtifacts.class, "wgpu-native.artifact");

    @Test
    void shipped_artifacts_pinExactVersions() {
        assertThat(ShippedArtifacts.all())
                .extracting(Artifact::packageSpec)
                .allMatch(spec -> spec.matches(".+(==|@)[0-9]+(\\.[0-9]+)+"));
    }

    @Test
    void wgpuNative_hasItsHeadersBesideIt() {
        assertThat(ShippedArtifacts.find("wgpu-native").orElseThrow().files())
                .extracting(ArtifactFile::name)
                .contains("webgpu.h", "wgpu.h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client = pip     | client = brew      | Client",
                "main = lib       | main = other       | is not among the files",
                "archive = 6      | archive = x        | not a SHA-256",
                "licence = MIT    | license = MIT      | did you mean 'licence'?",
                "file.webgpu.h =  | file.../webgpu.h = | not a plain file name",
                "package = wgpu   | package = --wgpu   | not a package",
                "name = wgpu      | name = ../wgpu     | not an artifact's name",
                "megabytes = 4    | # 4                | no 'megabytes'",
            })
    void read_brokenText_isRefused(String part, String broken, String expected) {
        assertThat(WGPU).contains(part);
        assertThatThrownBy(() -> ArtifactReader.read(WGPU.replaceFirst(part, broken), "broken.artifact"))
                .isInstanceOf(DescriptorProblem.class)
                .hasMessageStartingWith("broken.artifact")
                .hasMessageContaining(expected);
    }

    @Test
    void checkMachine_otherProcessor_isRefusedWithAWayOut() {
        Artifact dawn = ShippedArtifacts.find("dawn").orElseThrow();
        dawn.checkMachine("Linux", "amd64");
        assertThatThrownBy(() -> dawn.checkMachine("Linux", "aarch64"))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("this is Linux on aarch64");
    }
}
