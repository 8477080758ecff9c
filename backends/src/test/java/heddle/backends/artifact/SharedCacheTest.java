package heddle.backends.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two that install one artifact at once. The fake client delivers only when the second one waits, so they surely meet. */
@Timeout(120)
class SharedCacheTest {
    @TempDir
    private Path folder;

    private FakeClients clients;

    /** Installs in a process of its own: the test's folder. */
    public static void main(String[] arguments) throws Exception {
        install(Path.of(arguments[0]));
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Artifact artifact = ArtifactReader.read(Files.readString(folder.resolve("small.artifact")), "small.artifact");
        Map<String, String> environment = Map.of("PATH", folder.resolve("bin").toString());
        new ArtifactCache(new HeddleHome(folder.resolve("home")), environment, (name, what) -> note(folder, what))
                .ensure(artifact);
    }

    private static void note(Path folder, String what) {
        try {
            if (what.startsWith("waiting") && !Files.exists(folder.resolve("waiting"))) {
                Files.createFile(folder.resolve("waiting"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void makeArtifact() throws IOException {
        Artifact artifact = Archives.wheelArtifact(folder, "small", "the library");
        ArtifactFile file = artifact.files().get(0);
        Files.writeString(folder.resolve("small.artifact"), """
                name = small
                title = Small
                kind = library
                client = pip
                package = small==1
                platform = any
                megabytes = 1
                licence = none
                archive = %s
                main = %s
                file.%s = %s %s
                """.formatted(
                        artifact.archiveSha256(), file.name(), file.name(), file.sha256(), file.from()));
        clients = new FakeClients(folder.resolve("bin"));
        clients.put("python3", """
                tries=0
                while [ ! -e '%1$s/waiting' ] && [ $tries -lt 600 ]; do sleep 0.05; tries=$((tries + 1)); done
                [ -e '%1$s/waiting' ] && cp '%1$s/small-1-py3-none-any.whl' "$dest"
                """.formatted(folder));
    }

    @Test
    void ensure_twoThreads_oneDownloadsAndTheOtherFindsItDone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ends.add(threads.submit(() -> {
                    install(folder);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(clients.calls()).hasSize(1);
    }

    @Test
    void ensure_twoProcesses_oneDownloadsAndTheOtherFindsItDone() throws Exception {
        Path firstLog = folder.resolve("first.log");
        Path secondLog = folder.resolve("second.log");
        List<Process> processes = List.of(start(firstLog), start(secondLog));
        try {
            for (Process process : processes) {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(firstLog).isEmptyFile();
            assertThat(secondLog).isEmptyFile();
            assertThat(processes).extracting(Process::exitValue).containsExactly(0, 0);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        assertThat(clients.calls()).hasSize(1);
        assertThat(folder.resolve("home/artifacts/work/small")).doesNotExist();
    }

    private Process start(Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedCacheTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
