package heddle.backends.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {
    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        target = Files.createDirectory(folder.resolve("target"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void unpack_tarInsideATar_takesBothLevels() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("other.so", bytes("not asked for"));
        inner.put("driver.so", bytes("driver"));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("package/bin/d.tar.br", Archives.brotli(Archives.tar(inner)));
        outer.put("package/LICENSE", bytes("licence"));
        Path archive = Archives.gzip(folder.resolve("p.tgz"), Archives.tar(outer));
        Artifact artifact = Archives.artifact(
                "p",
                Client.NPM,
                archive,
                List.of(
                        Archives.file("driver.so", "driver", "package/bin/d.tar.br!driver.so"),
                        Archives.file("LICENSE", "licence", "package/LICENSE")));
        Unpacking.unpack(archive, artifact, target);
        assertThat(target.resolve("driver.so")).hasContent("driver");
        assertThat(target.resolve("LICENSE")).hasContent("licence");
        assertThat(target.resolve("other.so")).doesNotExist();
    }

    @Test
    void unpack_twoFilesOfOneInnerTar_takesBoth() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("a", bytes("A"));
        inner.put("b", bytes("B"));
        Path archive = Archives.gzip(
                folder.resolve("p.tgz"), Archives.tar(Map.of("d.br", Archives.brotli(Archives.tar(inner)))));
        Artifact artifact = Archives.artifact(
                "p",
                Client.NPM,
                archive,
                List.of(Archives.file("b", "B", "d.br!b"), Archives.file("a", "A", "d.br!a")));
        Unpacking.unpack(archive, artifact, target);
        assertThat(target.resolve("a")).hasContent("A");
        assertThat(target.resolve("b")).hasContent("B");
    }

    @Test
    void unpack_entryThatClimbsOut_isNotWrittenUnlessNamedAndThenOnlyInside() throws IOException {
        Path archive =
                Archives.wheel(folder.resolve("p.whl"), Map.of("../../evil", bytes("evil"), "good", bytes("good")));
        Artifact artifact = Archives.artifact(
                "p",
                Client.PIP,
                archive,
                List.of(Archives.file("good", "good", "good"), Archives.file("kept", "evil", "../../evil")));
        Unpacking.unpack(archive, artifact, target);
        assertThat(target).isDirectoryContaining("glob:**good").isDirectoryContaining("glob:**kept");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(folder.getParent().resolve("evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/evil", "a/b", "..", ".hidden", ""})
    void artifactFile_nameThatIsAPath_isRefused(String name) {
        assertThatThrownBy(() -> Archives.file(name, "x", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a plain file name");
    }

    @Test
    void unpack_linkInPlaceOfAFile_isRefused() throws IOException {
        Path archive = Archives.gzip(folder.resolve("p.tgz"), Archives.tarWithLink("lib.so", "/etc/passwd"));
        Artifact artifact =
                Archives.artifact("p", Client.NPM, archive, List.of(Archives.file("lib.so", "x", "lib.so")));
        assertThatThrownBy(() -> Unpacking.unpack(archive, artifact, target))
                .hasMessageContaining("not a plain file: lib.so");
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void unpack_missingEntry_isNamed() throws IOException {
        Path archive = Archives.wheel(folder.resolve("p.whl"), Map.of("a", bytes("A")));
        Artifact artifact = Archives.artifact("p", Client.PIP, archive, List.of(Archives.file("b", "B", "dir/b")));
        assertThatThrownBy(() -> Unpacking.unpack(archive, artifact, target)).hasMessage("no entry dir/b in p.whl");
    }
}
