package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OutputPumpTest {
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path folder;

    @Test
    void output_belowTheBound_isKeptWhole() throws Exception {
        byte[] printed = printed(OutputPump.HEAD_BYTES + OutputPump.TAIL_BYTES);

        assertThat(pumped(printed)).isEqualTo(printed);
        assertThat(pumped(new byte[0])).isEmpty();
    }

    @Test
    void output_beyondTheBound_losesItsMiddle() throws Exception {
        byte[] printed = printed(OutputPump.HEAD_BYTES + OutputPump.TAIL_BYTES + 77);
        String kept = new String(pumped(printed), StandardCharsets.ISO_8859_1);

        assertThat(kept).contains("\n[77 bytes left out]\n");
        assertThat(kept.codePointAt(0)).isEqualTo(printed[0]);
        assertThat(kept.codePointAt(kept.length() - 1)).isEqualTo(printed[printed.length - 1]);
    }

    /** A full disk must not block the worker, whose hang would then be the library's. */
    @Test
    void file_thatCannotBeWritten_isReportedWhenAllWasRead() throws Exception {
        ByteArrayInputStream from = new ByteArrayInputStream(printed(100_000));
        OutputPump pump = OutputPump.start(from, folder.resolve("absent").resolve("out.txt"));

        assertThatIOException().isThrownBy(() -> pump.end(PATIENCE_MILLIS)).withMessageContaining("cannot write");
        assertThat(from.available()).isZero();
    }

    @Test
    void device_thatIsFull_isReportedWhenAllWasRead() throws Exception {
        ByteArrayInputStream from = new ByteArrayInputStream(printed(100_000));
        OutputPump pump = OutputPump.start(from, Path.of("/dev/full"));

        assertThatIOException().isThrownBy(() -> pump.end(PATIENCE_MILLIS)).withMessageContaining("/dev/full");
        assertThat(from.available()).isZero();
    }

    private byte[] pumped(byte[] printed) throws IOException, InterruptedException {
        Path file = folder.resolve("out.txt");
        OutputPump.start(new ByteArrayInputStream(printed), file).end(PATIENCE_MILLIS);
        return Files.readAllBytes(file);
    }

    private static byte[] printed(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + i % 23);
        }
        return bytes;
    }
}
