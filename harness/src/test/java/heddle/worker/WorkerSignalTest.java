package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Deadline;
import heddle.cases.Judgement;
import heddle.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes of workers that are told to end, or whose parent is. */
@Timeout(240)
class WorkerSignalTest {
    private static final Script SCRIPT = Script.AWAITS_GO;

    @TempDir
    private Path folder;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private ScriptedRun runs;

    @BeforeEach
    void prepare() {
        runs = new ScriptedRun(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        background.shutdownNow();
        assertThat(background.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void signals_toAWholeProcessGroup_areIgnored() throws Exception {
        Future<CaseRun> running = background.submit(() -> runs.run(SCRIPT));
        ProcessHandle worker = workerOf(ProcessHandle.current());
        for (String signal : List.of("-INT", "-TERM", "-HUP")) {
            assertThat(new ProcessBuilder("kill", signal, Long.toString(worker.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        }
        Files.createFile(runs.folderOf(SCRIPT).resolve("go"));

        assertThat(running.get(120, TimeUnit.SECONDS).judgement().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void kill_fromOutside_isNotTheLibrarysFault() throws Exception {
        Future<CaseRun> running = background.submit(() -> runs.run(SCRIPT));
        workerOf(ProcessHandle.current()).destroyForcibly();

        Judgement judgement = running.get(120, TimeUnit.SECONDS).judgement();
        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judgement.summary()).isEqualTo("the worker was killed from outside, SIGKILL");
    }

    @Test
    void interrupt_ofTheParent_endsTheWorker() throws Exception {
        Future<CaseRun> running = background.submit(() -> runs.run(SCRIPT));
        ProcessHandle worker = workerOf(ProcessHandle.current());
        running.cancel(true);

        await("the worker is gone", () -> !worker.isAlive());
    }

    @Test
    void kill_ofTheParent_endsTheWorker() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentMain.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("parent.txt").toFile())
                .start();
        try {
            ProcessHandle worker = workerOf(parent.toHandle());
            parent.destroyForcibly();

            await("the worker is gone", () -> !worker.isAlive());
            assertThat(runs.events(SCRIPT)).extracting(e -> e.text()).contains("worker begins", "case begins");
        } finally {
            parent.destroyForcibly();
        }
    }

    /** Returns the worker that a process has started, once it is inside its case. */
    private ProcessHandle workerOf(ProcessHandle parent) {
        await(
                "the worker is inside its case",
                () -> Files.exists(runs.folderOf(SCRIPT).resolve("ready")));
        return parent.children()
                .filter(child -> child.info().commandLine().orElse("").contains(WorkerMain.class.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) {
        assertThat(Deadline.in(Duration.ofSeconds(60)).poll(condition)).as(what).isTrue();
    }
}
