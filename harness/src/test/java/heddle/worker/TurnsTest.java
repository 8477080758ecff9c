package heddle.worker;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import heddle.cases.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {
    private static final String HAS_IT = "has it";
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThread() {
        thread.shutdownNow();
    }

    @Test
    void turn_ofAProcessThatDies_isTheNextOnes() throws Exception {
        Process other = holder(Duration.ofMinutes(5));
        try {
            Turns turns = turns();
            Future<Turn> mine = thread.submit(() -> turns.take(Duration.ZERO));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> mine.get(300, MILLISECONDS));
            other.destroyForcibly();
            mine.get(PATIENCE_SECONDS, SECONDS).close();
            assertThat(turns.waitedNanos()).isGreaterThan(MILLISECONDS.toNanos(200));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void turn_thatLastsLongerThanTheBudget_isTheNextOnes() throws Exception {
        Process other = holder(Duration.ZERO);
        try {
            Future<Turn> mine = thread.submit(() -> turns().take(Duration.ZERO));
            mine.get(PATIENCE_SECONDS, SECONDS).close();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void turns_thatNobodyShares_areNone() {
        assertThat(Turns.of(Map.of()).areShared()).isFalse();
        assertThat(turns().areShared()).isTrue();
    }

    private Turns turns() {
        return Turns.of(Turns.shared(Map.of(), folder.resolve("turns")));
    }

    /** Starts a process that has its turn when this returns, and does not end. */
    private Process holder(Duration budget) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ClassPath.ofThisProcess().absolute(),
                Holder.class.getName(),
                budget.toString());
        Map<String, String> environment = builder.environment();
        environment.putAll(Turns.shared(Map.of(), folder.resolve("turns")));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo(HAS_IT);
        return process;
    }

    /** Takes a turn and keeps it until the process is killed, or nobody listens any more. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            Turn turn = Turns.of(System.getenv()).take(Duration.parse(args[0]));
            System.out.println(HAS_IT);
            while (System.in.read() >= 0) {}
            turn.close();
        }
    }
}
