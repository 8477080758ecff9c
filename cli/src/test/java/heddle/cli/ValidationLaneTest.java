package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.Profile;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.results.BackendResult;
import heddle.run.BackendUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationLaneTest {
    private static final Path MANIFESTS = Path.of("/usr/share/layers");

    @TempDir
    Path folder;

    private ValidationLane lane;

    @BeforeEach
    void open() throws IOException {
        lane = ValidationLane.open(MANIFESTS, folder);
    }

    @Test
    void backend_withADriver_getsTheLayerBesideItsOwn() {
        Map<String, String> environment = lane.over(backend("system", Map.of("VK_INSTANCE_LAYERS", "mine")))
                .backend()
                .environment();

        assertThat(environment)
                .containsEntry("VK_INSTANCE_LAYERS", "mine:VK_LAYER_KHRONOS_validation")
                .containsEntry("VK_LAYER_PATH", MANIFESTS.toString())
                .containsEntry("VK_LAYER_SETTINGS_PATH", lane.settings().toString());
    }

    @Test
    void backend_withoutADriver_isLeftAlone() {
        BackendUnderTest plain = backend("none", Map.of());

        assertThat(lane.over(plain)).isEqualTo(plain);
    }

    @Test
    void settings_nameALogInEachWorkersFolder() throws IOException {
        assertThat(Files.readAllLines(lane.settings()))
                .contains("khronos_validation.log_filename = validation-layer.txt")
                .anyMatch(line -> line.contains("error,warn"));
    }

    private static BackendUnderTest backend(String driver, Map<String, String> environment) {
        String text = "id = fake\nlibrary = memory:reference\ndriver = " + driver + "\n";
        return new BackendUnderTest(
                new ResolvedBackend(
                        DescriptorReader.read(text, "fake", Path.of("/")),
                        new ResolvedLibrary.InMemory("reference"),
                        environment),
                Profile.MULTITHREADED,
                Set.of(),
                BackendResult.refused("fake", null, "multithreaded", "never asked"));
    }
}
