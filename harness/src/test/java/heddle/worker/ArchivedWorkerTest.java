package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real JVM's archive of a real worker's classes. */
@Timeout(240)
class ArchivedWorkerTest {
    @TempDir
    private Path folder;

    @Test
    void worker_afterTheFirst_startsFromAnArchive() throws Exception {
        Path said = folder.resolve("said.txt");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, jars()),
                        ArchiveMain.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(parent.waitFor(200, TimeUnit.SECONDS)).isTrue();
        } finally {
            parent.destroyForcibly();
        }

        assertThat(Files.readString(said)).isEqualTo("Pass\nPass\n");
        String archive = folder.resolve("cds").toString();
        assertThat(Files.readString(folder.resolve(Script.SHOWS_MAPS.name()).resolve("maps")))
                .contains(archive);
        assertThat(Files.readString(folder.resolve(Script.SHOWS_MAPS.name()).resolve("stdout.txt")))
                .isEmpty();
    }

    /** Packs the folders of this class path, of which no JVM makes archives. */
    private List<String> jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (File entry : ClassPath.ofThisProcess().entries()) {
            jars.add(entry.isDirectory() ? packed(entry.toPath(), jars.size()).toString() : entry.getPath());
        }
        return jars;
    }

    private Path packed(Path classes, int number) throws IOException {
        Path jar = folder.resolve("packed-" + number + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
