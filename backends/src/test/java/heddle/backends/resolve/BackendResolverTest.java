package heddle.backends.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.ArtifactCache;
import heddle.backends.artifact.ArtifactFile;
import heddle.backends.artifact.HeddleHome;
import heddle.backends.artifact.SetupProblem;
import heddle.backends.artifact.Sha256;
import heddle.backends.artifact.ShippedArtifacts;
import heddle.backends.library.LibraryInspector;
import heddle.backends.library.TinyElf;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary;
import heddle.descriptor.ShippedDescriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendResolverTest {
    private static final List<String> LEAST = List.of(
            "wgpuCreateInstance",
            "wgpuInstanceRequestAdapter",
            "wgpuInstanceProcessEvents",
            "wgpuInstanceRelease",
            "wgpuAdapterRequestDevice",
            "wgpuAdapterRelease",
            "wgpuDeviceGetQueue",
            "wgpuDeviceRelease");

    @TempDir
    private Path folder;

    private ResolvedBackend resolve(BackendDescriptor descriptor) throws InterruptedException {
        Map<String, String> environment = Map.of("PATH", "/nowhere", "LD_LIBRARY_PATH", "/callers");
        ArtifactCache cache =
                new ArtifactCache(new HeddleHome(folder.resolve("home")), environment, (name, what) -> {});
        LibraryInspector inspector = new LibraryInspector(List.of("wgpuCreateInstance", "wgpuInstanceWaitAny"));
        return new BackendResolver(cache, Fetching.NEVER, inspector, environment).resolve(descriptor);
    }

    private BackendDescriptor described(String text) {
        return DescriptorReader.read("id = a\n" + text, "a.descriptor", folder);
    }

    @Test
    void resolve_reference_needsNothing() throws InterruptedException {
        ResolvedBackend reference = resolve(ShippedDescriptors.find("reference").orElseThrow());
        assertThat(reference.library()).isEqualTo(new ResolvedLibrary.InMemory("reference"));
        assertThat(reference.environment()).isEmpty();
    }

    @Test
    void resolve_libraryAtAPath_isInspectedHashedAndFillsTheEnvironment() throws Exception {
        Path library = TinyElf.write(folder.resolve("liba.so"), LEAST, "");
        ResolvedBackend backend = resolve(described("library = liba.so\nenv.A = ${library.dir}/a:b\nenv.B = plain"));
        assertThat(backend.library())
                .isEqualTo(new ResolvedLibrary.OnDisk(
                        library, Sha256.of(library), "an implementation of webgpu.h", List.of("wgpuInstanceWaitAny")));
        assertThat(backend.environment()).isEqualTo(Map.of("A", folder + "/a:b", "B", "plain"));
    }

    @Test
    void resolve_driverArtifact_comesBeforeTheCallersLibraries() throws Exception {
        TinyElf.write(folder.resolve("liba.so"), LEAST, "");
        Path driver = pretendInstalled(ShippedArtifacts.find("swiftshader").orElseThrow());
        ResolvedBackend backend =
                resolve(described("library = liba.so\ndriver = artifact:swiftshader\nenv.X = ${artifact:swiftshader}"));
        assertThat(backend.environment())
                .isEqualTo(Map.of(
                        "LD_LIBRARY_PATH",
                        driver + ":/callers",
                        "VK_DRIVER_FILES",
                        driver + "/vk_swiftshader_icd.json",
                        "__EGL_VENDOR_LIBRARY_FILENAMES",
                        "/dev/null",
                        "X",
                        driver.toString()));
    }

    /** Fills the cache with empty files and a stamp that vouches for them. */
    private Path pretendInstalled(Artifact artifact) throws IOException {
        String name = artifact.name() + "-" + artifact.archiveSha256().substring(0, 12);
        Path installed =
                Files.createDirectories(folder.resolve("home/artifacts").resolve(name));
        StringBuilder stamp = new StringBuilder();
        for (ArtifactFile file : artifact.files()) {
            Path empty = Files.createFile(installed.resolve(file.name()));
            String time = Files.getLastModifiedTime(empty).toInstant().toString();
            stamp.append(file.name() + " = 0 " + time + " " + file.sha256() + "\n");
        }
        Files.writeString(installed.resolve("heddle.stamp"), stamp);
        return installed;
    }

    @Test
    void resolve_refusedLibrary_isAProblemWithPathAndReason() {
        assertThatThrownBy(() -> resolve(described("library = /nonexistent.so")))
                .isInstanceOf(SetupProblem.class)
                .hasMessage("library /nonexistent.so does not exist");
    }

    @Test
    void resolve_artifactThatMayNotBeFetched_isAProblemWithTheCommand() {
        assertThatThrownBy(() -> resolve(ShippedDescriptors.find("dawn-null").orElseThrow()))
                .isInstanceOfSatisfying(SetupProblem.class, problem -> {
                    assertThat(problem).hasMessageContaining("Dawn").hasMessageContaining("is not installed");
                    assertThat(problem.remedy()).contains("heddle backends install");
                });
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void resolve_unknownOrMisplacedArtifact_isAProblem() {
        assertThatThrownBy(() -> resolve(described("library = artifact:dwan")))
                .hasMessageContaining("did you mean 'dawn'?");
        assertThatThrownBy(() -> resolve(described("library = artifact:swiftshader")))
                .hasMessageContaining("which cannot stand there");
    }

    @Test
    void neededArtifacts_ofAllShippedDescriptors_areKnown() {
        assertThat(ShippedDescriptors.all())
                .flatExtracting(NeededArtifacts::of)
                .extracting(Artifact::name)
                .contains("dawn", "wgpu-native", "swiftshader");
        BackendDescriptor both = described("library = /a.so\ndriver = artifact:swiftshader\nenv.D = ${artifact:dawn}");
        assertThat(NeededArtifacts.of(both)).extracting(Artifact::name).containsExactly("swiftshader", "dawn");
    }
}
