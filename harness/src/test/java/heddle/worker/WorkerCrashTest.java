package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes of workers that die. */
@Timeout(180)
class WorkerCrashTest {
    @TempDir
    private Path folder;

    private ScriptedRun runs;

    @BeforeEach
    void prepare() {
        runs = new ScriptedRun(folder);
    }

    @Test
    void abort_withAPanic_isACrashThatQuotesIt() throws Exception {
        Judgement judgement = runs.run(Script.ABORTS).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.CRASH);
        assertThat(judgement.detail().signal()).isEqualTo("SIGABRT");
        assertThat(judgement.summary()).isEqualTo("SIGABRT in wgpuInstanceProcessEvents: index out of bounds");
        assertThat(judgement.evidence())
                .contains("wgpuInstanceProcessEvents was under way on thread 'main'", "index out of bounds")
                .anyMatch(line -> line.contains("wgpuInstanceProcessEvents(Instance@1)"));
    }

    @Test
    void abort_withTheWordsForNotImplemented_isUnsupported() throws Exception {
        Judgement judgement = runs.run(Script.NOT_IMPLEMENTED).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(judgement.detail().missing()).isEqualTo("wgpuInstanceProcessEvents");
    }

    @Test
    void segfault_afterTheWordsForNotImplemented_isACrash() throws Exception {
        Judgement judgement = runs.run(Script.NOT_IMPLEMENTED_THEN_SEGFAULT).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.CRASH);
        assertThat(judgement.detail().signal()).isEqualTo("SIGSEGV");
    }

    @Test
    void segfault_isNamedByTheJvmsErrorFile() throws Exception {
        Judgement judgement = runs.run(Script.SEGFAULTS).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.CRASH);
        assertThat(judgement.detail().signal()).isEqualTo("SIGSEGV");
        assertThat(judgement.summary())
                .startsWith("SIGSEGV in wgpuInstanceProcessEvents: ")
                .contains("libjvm");
        assertThat(judgement.evidence()).anyMatch(line -> line.startsWith("# Problematic frame"));
        assertThat(runs.folderOf(Script.SEGFAULTS).resolve("hs_err.log")).exists();
    }

    @Test
    void exit_insideACall_isACrash() throws Exception {
        Judgement judgement = runs.run(Script.EXITS).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.CRASH);
        assertThat(judgement.summary()).isEqualTo("exit code 0 in wgpuInstanceProcessEvents");
    }

    @Test
    void output_ofFiftyMegabytes_isBoundedWithItsEndAndBlocksNothing() throws Exception {
        Judgement judgement = runs.run(Script.PRINTS_MUCH).judgement();

        assertThat(judgement.summary()).isEqualTo("SIGABRT in no call of webgpu.h: the last words");
        Path mine = runs.folderOf(Script.PRINTS_MUCH);
        long bound = OutputPump.HEAD_BYTES + OutputPump.TAIL_BYTES + 100L;
        assertThat(Files.size(mine.resolve("stdout.txt"))).isBetween((long) OutputPump.HEAD_BYTES, bound);
        assertThat(Files.size(mine.resolve("stderr.txt"))).isBetween((long) OutputPump.HEAD_BYTES, bound);
        assertThat(Files.readString(mine.resolve("stderr.txt")))
                .contains("bytes left out]")
                .endsWith("the last words\n");
    }

    @Test
    void output_thatIsNoText_isShownAsFarAsItIs() throws Exception {
        Judgement judgement = runs.run(Script.PRINTS_NONSENSE).judgement();

        assertThat(judgement.summary()).endsWith("<b>after the nonsense</b>");
        assertThat(judgement.evidence()).anyMatch(line -> line.startsWith("\uFFFD\uFFFD("));
    }

    @Test
    void process_thatTheCaseLeftBehind_isDead() throws Exception {
        assertThat(runs.run(Script.LEAVES_A_PROCESS).judgement().verdict()).isEqualTo(Verdict.PASS);

        long orphan = Long.parseLong(
                Files.readString(runs.folderOf(Script.LEAVES_A_PROCESS).resolve("grandchild"))
                        .strip());
        assertThat(ScriptedRun.isGone(orphan)).isTrue();
    }
}
