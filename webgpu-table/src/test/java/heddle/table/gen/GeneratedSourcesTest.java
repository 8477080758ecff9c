package heddle.table.gen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.table.SmallTable;
import heddle.table.WebGpuTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java that comes out of a small table, kept as files: a change of the generator shows as a change of them. */
class GeneratedSourcesTest {
    private final WebGpuTable table = SmallTable.WHOLE.parse();

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"api", "binding"})
    void generate_smallTable_givesTheKeptSources(String what) throws IOException {
        GenerateMain.generate(table, what, root);
        String actual = joined(root);
        Path left = Path.of("target", "golden", what + ".txt");
        Files.createDirectories(left.getParent());
        Files.writeString(left, actual);
        assertThat(actual).as("compare with %s", left).isEqualTo(kept(what + ".txt"));
    }

    @Test
    void generate_again_leavesUnchangedFilesAlone() throws IOException {
        GenerateMain.generate(table, "api", root);
        FileTime old = FileTime.fromMillis(0);
        for (Path file : files(root)) {
            Files.setLastModifiedTime(file, old);
        }
        GenerateMain.generate(SmallTable.WHOLE.replace("Twill", "Satin").parse(), "api", root);
        assertThat(files(root).stream().filter(file -> isNewer(file, old)))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Weave.java");
    }

    @Test
    void generate_unknownOutput_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GenerateMain.generate(table, "docs", root))
                .withMessageContaining("neither api nor binding: docs");
    }

    private static boolean isNewer(Path file, FileTime time) {
        return file.toFile().lastModified() > time.toMillis();
    }

    private static String joined(Path root) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(root)) {
            all.append("//// ").append(root.relativize(file)).append('\n').append(Files.readString(file));
        }
        return all.toString();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String kept(String name) throws IOException {
        try (InputStream in = GeneratedSourcesTest.class.getResourceAsStream(name)) {
            assertThat(in).as("the kept file %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
