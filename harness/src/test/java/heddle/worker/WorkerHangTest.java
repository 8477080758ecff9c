package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes of workers that do not end. */
@Timeout(240)
class WorkerHangTest {
    @TempDir
    private Path folder;

    private ScriptedRun runs;

    @BeforeEach
    void prepare() {
        runs = new ScriptedRun(folder);
    }

    @Test
    void call_thatDoesNotReturn_isAHangWithStacks() throws Exception {
        runs.withCallBound(Duration.ofMillis(700));
        CaseRun run = runs.run(Script.HANGS_IN_CALL);

        assertThat(run.judgement().verdict()).isEqualTo(Verdict.HANG);
        assertThat(run.judgement().summary())
                .isEqualTo("wgpuInstanceProcessEvents had not returned after 700 ms; no other call returned meanwhile");
        assertThat(run.judgement().evidence()).contains("wgpuInstanceProcessEvents was under way on thread 'main'");
        assertThat(run.caseMillis()).isGreaterThanOrEqualTo(700);
        Path mine = runs.folderOf(Script.HANGS_IN_CALL);
        assertThat(Files.readString(mine.resolve("stacks-java.txt")))
                .contains("Full thread dump", "heddle.worker.Script", "JNI global ref")
                .doesNotContain("had not printed all");
        assertThat(nativeStacks(mine)).singleElement().asString().containsAnyOf("Thread ", "as the kernel sees them");
    }

    @Test
    void call_thatHangsAfterItsCallbackReturned_isAHang() throws Exception {
        runs.withCallBound(Duration.ofMillis(700));
        Judgement judgement = runs.run(Script.HANGS_IN_CALL_AFTER_CALLBACK).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.HANG);
        assertThat(judgement.summary()).startsWith("wgpuInstanceProcessEvents had not returned");
        assertThat(judgement.evidence()).anyMatch(line -> line.contains("callback BUFFER_MAP ended"));
    }

    @Test
    void case_thatHangsOutsideCalls_isAHangAndItsWholeTreeIsDead() throws Exception {
        runs.withLifeBound(Duration.ofSeconds(15));
        Judgement judgement = runs.run(Script.HANGS_OUTSIDE_CALLS).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.HANG);
        assertThat(judgement.summary()).startsWith("the case had not ended after 15001 ms");
        Path mine = runs.folderOf(Script.HANGS_OUTSIDE_CALLS);
        long child = Long.parseLong(Files.readString(mine.resolve("started")).strip());
        assertThat(ScriptedRun.isGone(child)).isTrue();
        assertThat(nativeStacks(mine)).hasSize(2);
    }

    private static List<String> nativeStacks(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("stacks-\\d+\\.txt"))
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
