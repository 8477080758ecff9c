package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.report.json.ResultsJson;
import heddle.results.CaseResult;
import heddle.results.RunResults;
import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own, ended in the middle, and resumed in this one. */
@Timeout(120)
class SignalTest {
    @TempDir
    private Path parent;

    @Test
    void run_endedByASignal_leavesResultsThatResumingCompletes() throws Exception {
        Path out = parent.resolve("out");
        Process run = start(out);
        awaitFirstOutcome(run, out);

        run.destroy(); // SIGTERM, to the command alone

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(ExitCode.INCOMPLETE.code());
        RunResults partial = ResultsJson.read(out.resolve(ResultsJson.FILE_NAME));
        assertThat(partial.cases())
                .extracting(CaseResult::verdict)
                .contains(Verdict.PASS, Verdict.NOT_RUN)
                .containsOnly(Verdict.PASS, Verdict.NOT_RUN);
        assertResumable(out, partial.cases().size());
    }

    @Test
    void run_killed_losesNoOutcomeAndRepeatsNone() throws Exception {
        Path out = parent.resolve("out");
        Process run = start(out);
        awaitFirstOutcome(run, out);

        run.destroyForcibly();

        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertResumable(out, 0);
    }

    private static Process start(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--backend",
                        "reference",
                        "--tier",
                        "smoke",
                        "--jobs",
                        "1",
                        "--case",
                        "errors.ScopeOwner.*",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.resolveSibling("printed.txt").toFile())
                .start();
    }

    private static void awaitFirstOutcome(Process run, Path out) throws IOException, InterruptedException {
        while (outcomes(out).isEmpty()) {
            assertThat(run.waitFor(10, TimeUnit.MILLISECONDS))
                    .as("the run ended: %s", Files.readString(out.resolveSibling("printed.txt")))
                    .isFalse();
        }
    }

    private static void assertResumable(Path out, int planned) throws IOException {
        Map<Path, FileTime> before = outcomes(out);

        Spoken resumed = Spoken.to("run", "--resume", out.toString());

        assertThat(resumed.code()).as(resumed.err()).isZero();
        RunResults whole = ResultsJson.read(out.resolve(ResultsJson.FILE_NAME));
        assertThat(whole.cases()).hasSizeGreaterThanOrEqualTo(planned).allMatch(c -> c.verdict() == Verdict.PASS);
        assertThat(outcomes(out)).as("outcomes, with the time of their writing").containsAllEntriesOf(before);
        assertThat(outcomes(out)).hasSameSizeAs(whole.cases());
    }

    private static Map<Path, FileTime> outcomes(Path out) throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        Path cases = out.resolve("cases").resolve("reference");
        if (Files.isDirectory(cases)) {
            try (Stream<Path> folders = Files.list(cases)) {
                for (Path file : folders.map(f -> f.resolve("outcome.json"))
                        .filter(Files::exists)
                        .toList()) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }
}
