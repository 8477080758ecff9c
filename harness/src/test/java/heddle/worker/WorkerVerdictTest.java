package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.Judgement;
import heddle.history.Event;
import heddle.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes of workers that come to their own end. */
@Timeout(180)
class WorkerVerdictTest {
    @TempDir
    private Path folder;

    private ScriptedRun runs;

    @BeforeEach
    void prepare() {
        runs = new ScriptedRun(folder);
    }

    @Test
    void case_thatPasses_isAPassWithItsTimes() throws Exception {
        CaseRun run = runs.run(Script.PASSES);

        assertThat(run.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(run.judgement().summary()).isEqualTo("as expected");
        assertThat(run.judgement().evidence()).isEmpty();
        assertThat(run.caseMillis()).isLessThan(run.wallMillis());
        assertThat(runs.folderOf(Script.PASSES).resolve("tmp")).doesNotExist();
        assertThat(Files.readString(runs.folderOf(Script.PASSES).resolve("history.txt")))
                .contains("wgpuInstanceProcessEvents(Instance@1)", "-- case begins");
    }

    @Test
    void case_thatFails_keepsItsEvidenceWithTheHistory() throws Exception {
        Judgement judgement = runs.run(Script.VIOLATES).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.evidence())
                .startsWith("line one", "line two")
                .anyMatch(l -> l.contains("wgpuCreateInstance"));
    }

    @Test
    void suite_thatThrows_isAFaultOfHeddles() throws Exception {
        assertThat(runs.run(Script.THROWS).judgement())
                .returns(Verdict.UNKNOWN, Judgement::verdict)
                .satisfies(j -> assertThat(j.summary()).contains("a fault in Heddle", "thrown by the suite"))
                .satisfies(j -> assertThat(j.evidence()).anyMatch(line -> line.contains("Script")));
        assertThat(runs.run(Script.THROWS_AN_ERROR).judgement().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void call_thatThrows_isOver() throws Exception {
        runs.withCallBound(Duration.ofMillis(500));
        assertThat(runs.run(Script.CALL_THROWS).judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(runs.events(Script.CALL_THROWS))
                .extracting(Event::text)
                .anyMatch(text -> text.contains("threw java.lang.UnsupportedOperationException"));
    }

    @Test
    void judgement_withTooMuchEvidence_keepsItsVerdict() throws Exception {
        Judgement judgement = runs.run(Script.OVERFLOWS_THE_JUDGEMENT).judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATION);
        assertThat(judgement.evidence()).anyMatch(line -> line.startsWith("€€€"));
    }

    @Test
    void folder_ofARunThatWasKilled_isEmptiedFirst() throws Exception {
        Path mine = Files.createDirectories(runs.folderOf(Script.ABORTS));
        Files.writeString(mine.resolve("hs_err.log"), "#  SIGSEGV (0xb) at pc=0x0\n");

        assertThat(runs.run(Script.ABORTS).judgement().detail().signal()).isEqualTo("SIGABRT");
    }

    @Test
    void worker_thatCannotBegin_isNotTheLibrarysFault() throws Exception {
        Judgement judgement = runs.with("JAVA_TOOL_OPTIONS", "-XX:NoSuchOption")
                .run(Script.PASSES)
                .judgement();

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judgement.summary()).startsWith("the worker process ended before it began, exit code 1: ");
        assertThat(judgement.evidence()).anyMatch(line -> line.contains("NoSuchOption"));
    }

    @Test
    void environment_withoutARuntimeFolder_getsOneOfItsOwn() throws Exception {
        runs.without("XDG_RUNTIME_DIR");
        Judgement judgement = runs.run(Script.SHOWS_ENVIRONMENT).judgement();

        String temporary =
                runs.folderOf(Script.SHOWS_ENVIRONMENT).resolve("tmp").toString();
        assertThat(judgement.evidence()).startsWith(temporary, temporary);
        assertThat(Path.of(temporary)).doesNotExist();
    }
}
