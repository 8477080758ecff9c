package heddle.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void write_overAFile_replacesItAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("results.json");
        AtomicFile.write(file, "a much longer text than the one that follows");
        AtomicFile.write(file, "näher");
        assertThat(file).hasContent("näher");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void write_thatCannotTakeThePlace_failsAndLeavesNothingBehind() throws IOException {
        Path taken = folder.resolve("results.json");
        Files.createDirectories(taken.resolve("inside"));
        assertThatThrownBy(() -> AtomicFile.write(taken, "text")).isInstanceOf(IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(taken);
        }
    }

    @Test
    void write_intoAFolderThatIsNotThere_fails() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("none/results.json"), "text"))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void write_toTheRoot_isRefused() {
        assertThatThrownBy(() -> AtomicFile.write(Path.of("/"), "text")).hasMessageContaining("not the path of a file");
    }
}
