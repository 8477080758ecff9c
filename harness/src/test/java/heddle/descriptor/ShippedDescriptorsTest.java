package heddle.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.Profile;
import heddle.webgpu.FeatureName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedDescriptorsTest {
    private static List<BackendDescriptor> shipped() {
        return ShippedDescriptors.all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipped_descriptor_isReadBackEqualFromItsText(BackendDescriptor descriptor) {
        assertThat(DescriptorReader.read(DescriptorText.of(descriptor), "text", Path.of("/")))
                .isEqualTo(descriptor);
    }

    @Test
    void shipped_ids_areThoseOfTheTexts() {
        assertThat(shipped()).extracting(BackendDescriptor::id).isEqualTo(ShippedDescriptors.ids());
        assertThat(ShippedDescriptors.find("nosuch")).isEmpty();
    }

    @Test
    void shipped_dawnJudgedAsMultithreaded_asksForDeviceSynchronization() {
        assertThat(shipped())
                .filteredOn(descriptor -> descriptor.library().equals(new LibrarySource.Artifact("dawn")))
                .hasSize(3)
                .allSatisfy(descriptor -> assertThat(descriptor.deviceFeatures().contains(FeatureName.of(0x00050004)))
                        .isEqualTo(descriptor.profile() == Profile.MULTITHREADED));
    }

    @Test
    void wgpuNative_panicOfAnUnimplementedFunction_isTheOnlyOneExcused() {
        BackendDescriptor wgpu = ShippedDescriptors.find("wgpu-native").orElseThrow();
        assertThat(
                        wgpu.meansUnimplemented(
                                "thread '<unnamed>' (97) panicked at src/unimplemented.rs:26:5:\nnot implemented\nstack backtrace:"))
                .isTrue();
        assertThat(wgpu.meansUnimplemented(
                        "thread '<unnamed>' panicked at src/lib.rs:600:17:\nError in wgpuQueueSubmit"))
                .isFalse();
    }

    @Test
    void withLibrary_keepsEverythingButTheLibraryAndItsNames() {
        BackendDescriptor dawn = ShippedDescriptors.find("dawn-null").orElseThrow();
        BackendDescriptor other = dawn.withLibrary(Path.of("/opt/my libs/lib@dawn.so"));
        assertThat(other.id()).isEqualTo("lib-dawn.so");
        assertThat(other.title()).isEqualTo("/opt/my libs/lib@dawn.so, like dawn-null");
        assertThat(other.library()).isEqualTo(new LibrarySource.File(Path.of("/opt/my libs/lib@dawn.so")));
        assertThat(other)
                .usingRecursiveComparison()
                .ignoringFields("id", "title", "library")
                .isEqualTo(dawn);
    }

    @ParameterizedTest
    @EnumSource(DescriptorKey.class)
    void key_example_isAcceptedAndItsExplanationIsAParagraph(DescriptorKey key) {
        String line = key == DescriptorKey.ENV ? key.example() : key.key() + " = " + key.example();
        String rest =
                switch (key) {
                    case ID -> "library = /opt/a.so";
                    case LIBRARY -> "id = a";
                    default -> "id = a\nlibrary = /opt/a.so";
                };
        DescriptorReader.read(line + "\n" + rest, "example", Path.of("/"));
        assertThat(key.explanation()).hasSizeGreaterThan(50).endsWith(".");
    }

    @Test
    void workerEnvironment_descriptorsVariable_winsOverTheCallers() {
        ResolvedBackend backend = new ResolvedBackend(
                ShippedDescriptors.find("reference").orElseThrow(),
                new ResolvedLibrary.InMemory("reference"),
                Map.of("A", "mine"));
        assertThat(backend.workerEnvironment(Map.of("A", "theirs", "B", "kept")))
                .isEqualTo(Map.of("A", "mine", "B", "kept"));
    }
}
