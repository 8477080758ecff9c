package heddle.backends.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BoundedProcessTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    @TempDir
    private Path folder;

    private BoundedProcess.Outcome shell(String script, Duration bound) throws Exception {
        return BoundedProcess.run(List.of("/bin/sh", "-c", script), folder, Map.of("PATH", "/usr/bin:/bin"), bound);
    }

    @Test
    void run_program_keepsExitCodeAndBothStreamsWithoutControlCharacters() throws Exception {
        BoundedProcess.Outcome outcome = shell("printf 'out\\033[31m\\n'; echo err >&2; exit 3", LONG);
        assertThat(outcome).isEqualTo(new BoundedProcess.Outcome(3, false, "out[31m\nerr\n"));
        assertThat(outcome.succeeded()).isFalse();
    }

    @Test
    void run_endlessOutput_keepsTheEndOnly() throws Exception {
        BoundedProcess.Outcome outcome = shell("head -c 3000000 /dev/zero | tr '\\0' x; echo; echo last", LONG);
        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.output()).hasSizeLessThan(17_000).endsWith("x\nlast\n");
    }

    @Test
    void run_pastItsBound_isKilledWithItsChildren() throws Exception {
        BoundedProcess.Outcome outcome = shell("sleep 600 & echo $! >child; wait", Duration.ofMillis(500));
        assertThat(outcome.timedOut()).isTrue();
        assertChildDies();
    }

    @Test
    void run_interrupted_killsTheProgramWithItsChildren() throws Exception {
        CompletableFuture<Throwable> ending = new CompletableFuture<>();
        Thread runner = new Thread(() -> {
            try {
                shell("sleep 600 & echo $! >child; echo >started; wait", LONG);
                ending.completeExceptionally(new AssertionError("it ended by itself"));
            } catch (Exception e) {
                ending.complete(e);
            }
        });
        runner.start();
        awaitFile(folder.resolve("started"));
        runner.interrupt();
        assertThat(ending.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertChildDies();
    }

    @Test
    void run_readsNoInput() throws Exception {
        assertThat(shell("cat; echo end", LONG).output()).isEqualTo("end\n");
    }

    @Test
    void run_programThatCannotStart_throws() {
        assertThatThrownBy(() -> BoundedProcess.run(List.of("/nonexistent"), folder, Map.of(), LONG))
                .isInstanceOf(java.io.IOException.class);
    }

    private void assertChildDies() throws Exception {
        long pid = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle child = ProcessHandle.of(pid).orElse(null);
        if (child != null) {
            try {
                child.onExit().get(20, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void awaitFile(Path file) throws Exception {
        long deadlineNanos = System.nanoTime() + LONG.toNanos();
        while (!Files.exists(file)) {
            assertThat(System.nanoTime()).isLessThan(deadlineNanos);
            Thread.onSpinWait();
        }
    }
}
