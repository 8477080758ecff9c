package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.fuzz.session.FuzzFinding;
import heddle.fuzz.session.FuzzState;
import heddle.report.json.FindingsJson;
import heddle.report.json.FuzzStateJson;
import heddle.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fuzzer from its command line to its files, on implementations in memory. */
@Timeout(300)
class FuzzCommandTest {
    /** It fails in every play, and on one thread. */
    private static final String MUTANT = "mutant-unmap-elsewhere-ignored";

    @TempDir
    private Path parent;

    @Test
    void mutant_isFound_savedAndNotToldTwice() throws IOException {
        Path out = parent.resolve("out");

        Spoken first = Spoken.to(words(MUTANT, out, "--time", "4m", "--programs", "30", "--shrink-time", "3s"));

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.FAILED.code());
        List<FuzzFinding> found = FindingsJson.read(out.resolve(FindingsJson.FILE_NAME));
        assertThat(found).extracting(FuzzFinding::signature).isNotEmpty().doesNotHaveDuplicates();
        Path folder = out.resolve(FindingsJson.folderOf(found.get(0)));
        assertThat(folder).isDirectoryContaining("glob:**smallest.program");
        assertThat(folder.resolve("history.txt")).content().contains("thread", "->");
        assertThat(folder.resolve("picture.svg")).content().startsWith("<svg");
        assertThat(first.out()).contains("C: none", "a library in memory cannot be called from C");

        Spoken again = Spoken.to("fuzz", "--resume", out.toString(), "--programs", "40");

        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.FAILED.code());
        assertThat(FindingsJson.read(out.resolve(FindingsJson.FILE_NAME)))
                .extracting(FuzzFinding::signature)
                .doesNotHaveDuplicates()
                .containsAll(found.stream().map(FuzzFinding::signature).toList());
    }

    @Test
    void reference_holds_andAResumedSessionGoesOnWithItsSeeds() throws IOException {
        Path out = parent.resolve("out");

        Spoken first = Spoken.to(words("reference", out, "--time", "4m", "--programs", "10"));

        assertThat(first.code()).as(first.out()).isEqualTo(ExitCode.HOLDS.code());
        assertThat(first.out()).contains("cells covered", "0 findings");
        FuzzState before = state(out, "reference");
        Spoken spent = Spoken.to("fuzz", "--resume", out.toString());
        assertThat(state(out, "reference")).as(spent.out()).isEqualTo(before);

        Spoken more = Spoken.to("fuzz", "--resume", out.toString(), "--programs", "20");

        FuzzState after = state(out, "reference");
        assertThat(more.code()).as(more.out()).isEqualTo(ExitCode.HOLDS.code());
        assertThat(before.totals().programs()).isEqualTo(10);
        assertThat(after.totals().programs()).isEqualTo(20);
        assertThat(after.nextSeed() - before.nextSeed())
                .isGreaterThan(after.totals().programs() - before.totals().programs());
        assertThat(after.totals().cells())
                .isGreaterThanOrEqualTo(before.totals().cells());
    }

    /** The parent dies at once, with nothing written on purpose; its worker follows it. */
    @Test
    void session_killed_losesNoFinding_andLeavesNoWorker() throws Exception {
        Path out = parent.resolve("out");
        Process session = start(MUTANT, out, "--time", "10m", "--shrink-time", "3s");
        List<FuzzFinding> found = awaitFinding(session, out);
        List<ProcessHandle> workers = session.descendants().toList();

        session.destroyForcibly(); // SIGKILL

        assertThat(session.waitFor(60, TimeUnit.SECONDS)).isTrue();
        for (ProcessHandle worker : workers) {
            worker.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(FindingsJson.read(out.resolve(FindingsJson.FILE_NAME)))
                .extracting(FuzzFinding::signature)
                .startsWith(found.stream().map(FuzzFinding::signature).toArray(String[]::new));

        Spoken resumed = Spoken.to("fuzz", "--resume", out.toString(), "--time", "1s");

        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.FAILED.code());
        assertThat(FindingsJson.read(out.resolve(FindingsJson.FILE_NAME)))
                .extracting(FuzzFinding::signature)
                .doesNotHaveDuplicates();
        assertThat(runs(out)).as("scratch of ended processes").isEmpty();
    }

    @Test
    void session_interrupted_isIncomplete() throws Exception {
        Path out = parent.resolve("out");
        Process session = start("reference", out, "--time", "10m");
        awaitState(session, out, "reference");

        session.destroy(); // SIGTERM

        assertThat(session.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(session.exitValue()).isEqualTo(ExitCode.INCOMPLETE.code());
        assertThat(FindingsJson.read(out.resolve(FindingsJson.FILE_NAME))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mutants nope*             | --mutants: no mutant matches",
                "--backend nope              | nope",
                "--threads 9                 | is not a range from 2 to 8",
                "--threads 4..2              | is not a range",
                "--time 5                    | is not a time such as 60s",
                "--time 0s                   | is not a time such as 60s",
                "--programs 0                | is not a positive number",
            })
    void options_thatAreWrong_areRefusedBeforeAnythingIsWritten(String options, String message) {
        Path out = parent.resolve("out");
        List<String> words = new ArrayList<>(List.of("fuzz", "--out", out.toString(), "--offline"));
        words.addAll(List.of(options.split(" ")));

        Spoken spoken = Spoken.to(words.toArray(String[]::new));

        assertThat(spoken.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(spoken.err()).contains(message);
        assertThat(out).doesNotExist();
    }

    @Test
    void folder_thatHoldsSomething_isRefused() throws IOException {
        Files.writeString(parent.resolve("mine.txt"), "mine");

        Spoken spoken = Spoken.to(words("reference", parent, "--time", "1s"));

        assertThat(spoken.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(spoken.err()).contains("exists already");
    }

    @Test
    void resume_ofWhatIsNoSession_isRefused() throws IOException {
        Files.writeString(parent.resolve("run.args"), "--backend\nreference\n");

        assertThat(Spoken.to("fuzz", "--resume", parent.toString()).err()).contains("was not begun by heddle fuzz");
        assertThat(Spoken.to("fuzz", "--resume", parent.resolve("no").toString())
                        .err())
                .contains("nothing to resume");
        assertThat(Spoken.to("fuzz", "--resume", parent.toString(), "--seed", "3")
                        .err())
                .contains("leave out --seed");
    }

    @Test
    void program_thatIsIllegal_isRefusedWithItsLineAndRule() throws IOException {
        Path file = parent.resolve("illegal.program");
        Files.writeString(file, """
                heddle program 1
                plan seed 0 repeats 1 start barrier
                prefix
                  open d
                thread
                  d.Release()
                thread
                  d.PushErrorScope(filter: Validation)
                suffix
                """);

        Spoken spoken = Spoken.to("replay", file.toString(), "--backend", "reference");

        assertThat(spoken.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(spoken.err()).contains("line 8", "references");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d_queue.Submit(commands: [k, k])",
                "d_queue.Submit(commands: [k])",
                "l = e.Finish(descriptor: null)",
                "e.ClearBuffer(buffer: b, offset: 0, size: 4)"
            })
    void errorOfTheProgram_isNotTheBackends(String wrong) throws IOException {
        Path file = parent.resolve("wrong.program");
        Files.writeString(file, """
                heddle program 1
                plan seed 0 repeats 1 start barrier
                prefix
                  open d
                  a = d.CreateBuffer(descriptor: {usage: CopyDst|CopySrc|Storage, size: 64, mappedAtCreation: false})
                  b = d.CreateBuffer(descriptor: {usage: CopyDst|MapRead, size: 64, mappedAtCreation: false})
                  d_queue.WriteBuffer(buffer: a, bufferOffset: 0, data: bytes(01010101))
                  e = d.CreateCommandEncoder(descriptor: null)
                  e.CopyBufferToBuffer(source: a, sourceOffset: 0, destination: b, destinationOffset: 0, size: 4)
                  k = e.Finish(descriptor: null)
                  d_queue.Submit(commands: [k])
                  d_queue.WriteBuffer(buffer: a, bufferOffset: 0, data: bytes(02020202))
                thread
                  %s
                suffix
                  m = b.MapAsync(mode: Read, offset: 0, size: 4, callbackInfo: AllowProcessEvents)
                  await m
                  r = b.GetConstMappedRange(offset: 0, size: 4)
                  x = load r offset 0 size 4
                """.formatted(wrong));

        Spoken spoken = Spoken.to("replay", file.toString(), "--backend", "reference", "--times", "5");

        assertThat(spoken.out()).contains("reference: failed 0 of 5");
        assertThat(spoken.code()).isEqualTo(ExitCode.HOLDS.code());
    }

    private static String[] words(String backend, Path out, String... more) {
        List<String> words =
                new ArrayList<>(List.of("fuzz", "--backend", backend, "--offline", "--out", out.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static Process start(String backend, Path out, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words(backend, out, more)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.resolveSibling("printed.txt").toFile())
                .start();
    }

    private static List<FuzzFinding> awaitFinding(Process session, Path out) throws Exception {
        while (true) {
            requireAlive(session, out);
            Path list = out.resolve(FindingsJson.FILE_NAME);
            if (Files.exists(list) && !FindingsJson.read(list).isEmpty()) {
                return FindingsJson.read(list);
            }
        }
    }

    private static void awaitState(Process session, Path out, String backend) throws Exception {
        while (!Files.exists(stateOf(out, backend))) {
            requireAlive(session, out);
        }
    }

    private static void requireAlive(Process session, Path out) throws Exception {
        assertThat(session.waitFor(20, TimeUnit.MILLISECONDS))
                .as("the session ended: %s", Files.readString(out.resolveSibling("printed.txt")))
                .isFalse();
    }

    private static List<Path> runs(Path out) throws IOException {
        Path runs = out.resolve("runs");
        if (!Files.exists(runs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs)) {
            return files.toList();
        }
    }

    private static FuzzState state(Path out, String backend) throws IOException {
        return FuzzStateJson.read(stateOf(out, backend));
    }

    private static Path stateOf(Path out, String backend) {
        return out.resolve("backends").resolve(backend + ".fuzz.json");
    }
}
