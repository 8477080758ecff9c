package heddle.backends.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.artifact.ArtifactCache;
import heddle.backends.artifact.FakeClients;
import heddle.backends.artifact.HeddleHome;
import heddle.backends.doctor.DoctorCheck.State;
import heddle.descriptor.ShippedDescriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    private Path folder;

    private FakeClients programs;
    private Map<String, String> environment;

    @BeforeEach
    void makePath() throws IOException {
        programs = new FakeClients(folder.resolve("bin"));
        environment = new HashMap<>(programs.environment());
        environment.put("XDG_DATA_HOME", folder.toString());
        environment.put("XDG_DATA_DIRS", "/nowhere");
    }

    private Map<String, DoctorCheck> checks() throws InterruptedException {
        ArtifactCache cache =
                new ArtifactCache(new HeddleHome(folder.resolve("home")), environment, (name, what) -> {});
        List<DoctorCheck> checks = new Doctor(environment, cache).checks(ShippedDescriptors.all());
        return checks.stream().collect(Collectors.toMap(DoctorCheck::name, Function.identity()));
    }

    @Test
    void checks_bareMachine_nameWhatIsMissingAndWhatToDo() throws InterruptedException {
        Map<String, DoctorCheck> checks = checks();
        assertThat(checks.get("Java").state()).isEqualTo(State.OK);
        assertThat(checks.get("python3 with pip").state()).isEqualTo(State.MISSING);
        assertThat(checks.get("npm").remedy()).contains("apt install npm");
        assertThat(checks.get("gdb").state()).isEqualTo(State.OPTIONAL);
        assertThat(checks.get("C compiler").state()).isEqualTo(State.OPTIONAL);
        assertThat(checks.get("backend reference").state()).isEqualTo(State.OK);
        assertThat(checks.get("backend dawn").found())
                .startsWith("not installed: Dawn")
                .contains("SwiftShader");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void checks_programsOnPath_showTheirFirstLine() throws Exception {
        programs.put("gdb", "echo 'GNU gdb 13.1'; echo more");
        programs.put("clang", "echo 'clang version 14'");
        programs.put("python3", "echo 'No module named pip' >&2; exit 1");
        Map<String, DoctorCheck> checks = checks();
        assertThat(checks.get("gdb"))
                .isEqualTo(DoctorCheck.ok("gdb", "GNU gdb 13.1 (" + folder.resolve("bin/gdb") + ")"));
        assertThat(checks.get("C compiler").found()).startsWith("clang version 14");
        assertThat(checks.get("python3 with pip").state()).isEqualTo(State.MISSING);
    }

    @Test
    void checks_validationLayer_isFoundByItsManifest() throws Exception {
        Path manifest = folder.resolve("vulkan/explicit_layer.d/VkLayer_khronos_validation.json");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, "{}");
        assertThat(checks().get("Vulkan validation layer"))
                .isEqualTo(DoctorCheck.ok("Vulkan validation layer", manifest.toString()));
    }
}
