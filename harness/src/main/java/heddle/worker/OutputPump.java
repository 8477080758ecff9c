package heddle.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Copies what a process prints into a file, its beginning and its end up to a bound each, and reads on whatever happens, so
 * that the process never blocks.
 */
final class OutputPump {
    /** More than the beginning of any useful log. */
    static final int HEAD_BYTES = 512 * 1024;

    /** The end is where a process says why it dies. */
    static final int TAIL_BYTES = 256 * 1024;

    private static final int BUFFER_BYTES = 8192;

    private final InputStream from;
    private final Path to;
    private final RecentBytes recent = new RecentBytes(TAIL_BYTES);
    private final Thread thread = new Thread(this::copy, "output-pump");
    private volatile @Nullable IOException failure;

    private OutputPump(InputStream from, Path to) {
        this.from = from;
        this.to = to;
    }

    static OutputPump start(InputStream from, Path to) {
        OutputPump pump = new OutputPump(from, to);
        pump.thread.setDaemon(true);
        pump.thread.start();
        return pump;
    }

    /** Returns what was printed last. */
    RecentBytes recent() {
        return recent;
    }

    /**
     * Waits for the end of the output, but no longer than this: something may hold the pipe open.
     *
     * @throws IOException if the file could not be written
     */
    void end(long millis) throws InterruptedException, IOException {
        thread.join(millis);
        IOException failed = failure;
        if (failed != null) {
            throw new IOException("cannot write " + to + ": " + failed.getMessage(), failed);
        }
    }

    private void copy() {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream out = Files.newOutputStream(to)) {
            long total = 0;
            for (int n = next(buffer); n >= 0; n = next(buffer)) {
                out.write(buffer, 0, (int) Math.min(n, Math.max(0, HEAD_BYTES - total)));
                total += n;
            }
            byte[] tail = recent.since(HEAD_BYTES);
            long leftOut = total - HEAD_BYTES - tail.length;
            if (leftOut > 0) {
                out.write(("\n[" + leftOut + " bytes left out]\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write(tail);
        } catch (IOException e) {
            failure = e;
            drain(buffer);
        }
    }

    private void drain(byte[] buffer) {
        while (next(buffer) >= 0) {
            Thread.onSpinWait();
        }
    }

    /** Reads on; a pipe that breaks is as good as one that ends. */
    private int next(byte[] buffer) {
        try {
            int n = from.read(buffer);
            recent.append(buffer, Math.max(0, n));
            return n;
        } catch (IOException broken) {
            return -1;
        }
    }
}
