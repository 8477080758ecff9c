package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several cases in one worker process. */
@Timeout(120)
class BatchTest {
    private final Map<String, CaseRun> told = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void cases_thatPass_areAllTold() throws Exception {
        int done = run(new ScriptedRun(folder), Script.PASSES, Script.SHOWS_MAPS);

        assertThat(done).isEqualTo(2);
        assertThat(told.keySet()).containsExactly("PASSES", "SHOWS_MAPS");
        assertThat(told.values()).allMatch(run -> run.judgement().verdict() == Verdict.PASS);
        assertThat(folder.resolve("process")).doesNotExist();
        assertThat(folder.resolve("PASSES/history.txt")).content().contains("wgpuInstanceProcessEvents");
    }

    @Test
    void case_thatFails_isFollowedByTheNext() throws Exception {
        int done = run(new ScriptedRun(folder), Script.PASSES, Script.VIOLATES, Script.SHOWS_MAPS);

        assertThat(done).isEqualTo(3);
        assertThat(told.get("SHOWS_MAPS").judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(told.get("VIOLATES").judgement().verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(told.get("VIOLATES").judgement().evidence())
                .contains("the same process had run before: scripts.PASSES");
    }

    @Test
    void case_thatLeavesAThread_isTheLastOfItsProcess() throws Exception {
        assertThat(run(new ScriptedRun(folder), Script.LEAVES_A_THREAD, Script.PASSES))
                .isEqualTo(1);

        assertThat(told.keySet()).containsExactly("LEAVES_A_THREAD");
    }

    @Test
    void crash_ofALaterCase_isItsOwnWithWhatTheProcessPrinted() throws Exception {
        int done = run(new ScriptedRun(folder), Script.PASSES, Script.ABORTS, Script.SHOWS_MAPS);

        assertThat(done).isEqualTo(2);
        assertThat(told.get("PASSES").judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(told.get("ABORTS").judgement().verdict()).isEqualTo(Verdict.CRASH);
        assertThat(Files.readString(folder.resolve("ABORTS/stderr.txt"))).contains("index out of bounds");
    }

    @Test
    void hang_ofALaterCase_isItsOwn() throws Exception {
        ScriptedRun scripted = new ScriptedRun(folder).withCallBound(Duration.ofSeconds(1));

        int done = run(scripted, Script.PASSES, Script.HANGS_IN_CALL);

        assertThat(done).isEqualTo(2);
        assertThat(told.get("HANGS_IN_CALL").judgement().verdict()).isEqualTo(Verdict.HANG);
        assertThat(folder.resolve("HANGS_IN_CALL/stacks-java.txt")).exists();
    }

    private int run(ScriptedRun scripted, Script... scripts) throws Exception {
        List<WorkerTask> tasks = new ArrayList<>();
        for (Script script : scripts) {
            tasks.add(scripted.task(script));
        }
        return scripted.process(tasks.get(0))
                .run(
                        tasks,
                        folder.resolve("process"),
                        (task, run) -> told.put(task.info().methodName(), run));
    }
}
