package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SeriesProcessTest {
    @TempDir
    private Path folder;

    private final List<Judgement> judgements = new ArrayList<>();

    private int run(Duration callBound, Duration lifeBound, Script... scripts) throws Exception {
        ScriptedRun runs = new ScriptedRun(folder).withCallBound(callBound);
        List<WorkerTask> tasks = new ArrayList<>();
        Path process = folder.resolve("process");
        for (Script script : scripts) {
            tasks.add(inOneFolder(runs.task(script), process));
        }
        return new SeriesProcess(
                        tasks.get(0).backend().descriptor(), Map.copyOf(System.getenv()), ClassArchive.NONE, lifeBound)
                .run(tasks, process, (task, run) -> judgements.add(run.judgement()));
    }

    private int run(Script... scripts) throws Exception {
        return run(ScriptedRun.LONG, ScriptedRun.LONG, scripts);
    }

    private static WorkerTask inOneFolder(WorkerTask task, Path process) throws IOException {
        return new WorkerTask(
                task.backend(),
                task.suite(),
                task.info(),
                process.resolve("journal.bin"),
                process,
                task.budget(),
                task.seed(),
                task.unsupported());
    }

    private List<Verdict> verdicts() {
        return judgements.stream().map(Judgement::verdict).toList();
    }

    @Test
    void series_afterAFailure_goesOn() throws Exception {
        assertThat(run(Script.PASSES, Script.VIOLATES, Script.THROWS, Script.PASSES))
                .isEqualTo(4);

        assertThat(verdicts()).containsExactly(Verdict.PASS, Verdict.VIOLATION, Verdict.UNKNOWN, Verdict.PASS);
        assertThat(judgements.get(1).summary()).isEqualTo("it broke");
        assertThat(folder.resolve("process")).doesNotExist();
    }

    @Test
    void series_atADeath_endsWithTheCaseThatDied() throws Exception {
        assertThat(run(Script.PASSES, Script.ABORTS, Script.PASSES)).isEqualTo(2);

        assertThat(verdicts()).containsExactly(Verdict.PASS, Verdict.CRASH);
        assertThat(judgements.get(1).summary()).isEqualTo("SIGABRT");
    }

    @Test
    void series_atACallThatHangs_endsWithItsCase() throws Exception {
        assertThat(run(Duration.ofMillis(700), ScriptedRun.LONG, Script.PASSES, Script.HANGS_IN_CALL, Script.PASSES))
                .isEqualTo(2);

        assertThat(verdicts()).containsExactly(Verdict.PASS, Verdict.HANG);
        assertThat(judgements.get(1).summary()).contains("had not returned after 700 ms");
    }

    @Test
    void series_atACaseThatDoesNotEnd_endsWithIt() throws Exception {
        assertThat(run(ScriptedRun.LONG, Duration.ofSeconds(3), Script.PASSES, Script.HANGS_OUTSIDE_CALLS))
                .isEqualTo(2);

        assertThat(verdicts()).containsExactly(Verdict.PASS, Verdict.HANG);
    }

    @Test
    void series_afterACaseThatLeftAThread_ends() throws Exception {
        assertThat(run(Script.PASSES, Script.LEAVES_A_THREAD, Script.PASSES)).isEqualTo(2);

        assertThat(verdicts()).containsExactly(Verdict.PASS, Verdict.VIOLATION);
    }
}
