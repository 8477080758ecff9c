package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.cases.CaseInfo;
import heddle.descriptor.ResolvedLibrary;
import heddle.results.CaseKind;
import heddle.results.CaseStyle;
import heddle.webgpu.Fn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTaskTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    @Test
    void task_inMemory_comesBack() throws IOException {
        WorkerTask task = task(
                new ResolvedLibrary.InMemory("mutant/shared-scopes"),
                "A title = with : odd # ! \\ \t \n ä 𝄞",
                Set.of());

        assertThat(roundTrip(task)).isEqualTo(task);
    }

    @Test
    void task_onDisk_comesBack() throws IOException {
        ResolvedLibrary library = new ResolvedLibrary.OnDisk(
                Path.of("/opt/ä folder = 1/lib#x.so"),
                HASH,
                "wgpu-native: v29\nsecond line",
                List.of("wgpuInstanceWaitAny", "wgpuGetProcAddress"));
        WorkerTask task = task(library, " leading blank", Set.of(Fn.INSTANCE_WAIT_ANY, Fn.BUFFER_UNMAP));

        assertThat(roundTrip(task)).isEqualTo(task);
    }

    @Test
    void task_ofALibraryThatLacksNothing_comesBack() throws IOException {
        WorkerTask task = task(new ResolvedLibrary.OnDisk(Path.of("/lib.so"), HASH, "", List.of()), "t", Set.of());

        assertThat(roundTrip(task)).isEqualTo(task);
    }

    @Test
    void read_ofAFileWithoutAKey_namesIt() throws IOException {
        WorkerTask task = task(new ResolvedLibrary.InMemory("reference"), "t", Set.of());
        Path file = folder.resolve("task");
        task.write(file);
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(l -> !l.startsWith("suite"))
                        .toList());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkerTask.read(file))
                .withMessageContaining("no suite given");
    }

    private WorkerTask roundTrip(WorkerTask task) throws IOException {
        Path file = folder.resolve("task.properties");
        task.write(file);
        return WorkerTask.read(file);
    }

    private WorkerTask task(ResolvedLibrary library, String title, Set<Fn> functions) {
        CaseInfo info = new CaseInfo(
                "errors.Scope.method",
                title,
                CaseStyle.JQWIK,
                CaseKind.STATISTICAL,
                true,
                List.of("ERR-1", "MAP-10"),
                functions,
                true,
                "heddle.property.errors.Scope",
                "");
        return new WorkerTask(
                new BackendProperties(Path.of("/a b/ü.descriptor"), library),
                "heddle.property.Suite",
                info,
                folder.resolve("journal\n.bin"),
                folder,
                Duration.ofMillis(1234),
                Long.MIN_VALUE,
                functions);
    }
}
