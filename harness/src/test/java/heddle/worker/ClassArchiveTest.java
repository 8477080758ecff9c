package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.CaseInfo;
import heddle.results.CaseStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private final List<WorkerTask> trained = new ArrayList<>();
    private Path cache;
    private Path jar;
    private WorkerTask task;

    @BeforeEach
    void prepare() throws IOException {
        cache = folder.resolve("cache");
        jar = Files.writeString(folder.resolve("some.jar"), "a jar");
        task = new ScriptedRun(folder).task(Script.PASSES);
    }

    @Test
    void flags_ofTheFirstTask_nameAnArchiveThatATrainingLeft() throws Exception {
        ClassArchive archive = archive();
        List<String> flags = archive.flags(List.of(task), this::leavesAnArchive);

        assertThat(trained).singleElement().satisfies(training -> {
            assertThat(training.info()).isEqualTo(task.info());
            assertThat(training.folder()).isNotEqualTo(task.folder());
        });
        assertThat(archives()).hasSize(1);
        assertThat(flags).contains("-XX:SharedArchiveFile=" + archives().get(0));
        assertThat(archive.flags(List.of(task), this::leavesAnArchive)).isEqualTo(flags);
        assertThat(archive().flags(List.of(task), this::leavesAnArchive)).isEqualTo(flags);
        assertThat(trained).hasSize(1);
        assertThat(notes).isEmpty();
        try (Stream<Path> all = Files.list(cache)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void training_ofManyTasks_runsOneOfEachStyle() throws Exception {
        WorkerTask other = inStyle(CaseStyle.JQWIK);
        archive().flags(List.of(task, task, other, other), this::leavesAnArchive);

        assertThat(trained)
                .extracting(each -> each.info().style())
                .containsExactlyInAnyOrder(task.info().style(), CaseStyle.JQWIK);
        archive().flags(List.of(task), this::leavesAnArchive);
        assertThat(trained).hasSize(3);
        archive().flags(List.of(other, task), this::leavesAnArchive);
        assertThat(trained).hasSize(3);
    }

    private WorkerTask inStyle(CaseStyle style) {
        CaseInfo like = task.info();
        CaseInfo info = new CaseInfo(
                like.id(),
                like.title(),
                style,
                like.kind(),
                like.confined(),
                like.clauses(),
                like.functions(),
                like.commands(),
                like.className(),
                like.methodName());
        return new WorkerTask(
                task.backend(),
                task.suite(),
                info,
                task.journal(),
                task.folder(),
                task.budget(),
                task.seed(),
                task.unsupported());
    }

    @Test
    void training_thatLeavesNothing_isSaidOnceAndNotTriedAgain() throws Exception {
        ClassArchive archive = archive();
        for (int i = 0; i < 3; i++) {
            assertThat(archive.flags(List.of(task), (tasks, home, flags) -> trained.addAll(tasks)))
                    .isEmpty();
        }

        assertThat(trained).hasSize(1);
        assertThat(notes).singleElement().asString().contains("slower");
    }

    @Test
    void cache_thatCannotBeWritten_isSaidAndNothingFails() throws Exception {
        Files.writeString(cache, "a file where the folder would be");

        assertThat(archive().flags(List.of(task), this::leavesAnArchive)).isEmpty();
        assertThat(notes).singleElement().asString().contains("slower");
    }

    @Test
    void archive_thatLacksItsEnd_isNotUsed() throws Exception {
        archive().flags(List.of(task), this::leavesAnArchive);
        Files.writeString(archives().get(0), "cut");

        archive().flags(List.of(task), this::leavesAnArchive);
        assertThat(trained).hasSize(2);
    }

    @Test
    void archive_ofAnotherClassPath_isNotUsed() throws Exception {
        archive().flags(List.of(task), this::leavesAnArchive);
        Files.writeString(jar, "another build");

        archive().flags(List.of(task), this::leavesAnArchive);
        assertThat(trained).hasSize(2);
        assertThat(archives()).hasSize(2);
    }

    @Test
    void archives_beyondABound_areDeleted() throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.writeString(jar, "build ".repeat(i + 1));
            assertThat(archive().flags(List.of(task), this::leavesAnArchive)).isNotEmpty();
        }

        assertThat(archives()).hasSize(16);
    }

    @Test
    void classPath_withAFolder_hasNoArchive() throws Exception {
        jar = folder;

        assertThat(archive().flags(List.of(task), this::leavesAnArchive)).isEmpty();
        assertThat(ClassArchive.NONE.flags(List.of(task), this::leavesAnArchive))
                .isEmpty();
        assertThat(trained).isEmpty();
        assertThat(notes).isEmpty();
    }

    private ClassArchive archive() {
        return new ClassArchive(Optional.of(cache), new ClassPath(List.of(jar.toFile())), notes::add);
    }

    private void leavesAnArchive(List<WorkerTask> sample, Path home, List<String> flags) throws IOException {
        assertThat(home).isDirectory();
        String flag = flags.get(0);
        assertThat(flag).startsWith("-XX:ArchiveClassesAtExit=");
        Files.writeString(Path.of(flag.substring(flag.indexOf('=') + 1)), "classes");
        trained.addAll(sample);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }
}
