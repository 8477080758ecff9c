package heddle.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies what a process prints into a file, up to a bound, and reads on so that the process never blocks. */
final class OutputPump {
    /** More than any useful log; the rest is read and dropped. */
    static final int LIMIT_BYTES = 1024 * 1024;

    private static final int BUFFER_BYTES = 8192;

    private final Thread thread;

    private OutputPump(Thread thread) {
        this.thread = thread;
    }

    static OutputPump start(InputStream from, Path to) {
        Thread thread = new Thread(() -> copy(from, to), "output-pump");
        thread.setDaemon(true);
        thread.start();
        return new OutputPump(thread);
    }

    /** Waits for the end of the output; a grandchild that holds the pipe open is not waited for longer than this. */
    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    private static void copy(InputStream from, Path to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream out = Files.newOutputStream(to)) {
            long kept = 0;
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                int keep = (int) Math.min(n, Math.max(0, LIMIT_BYTES - kept));
                out.write(buffer, 0, keep);
                kept += keep;
            }
        } catch (IOException e) {
            drain(from, buffer);
        }
    }

    /** Reads on without keeping anything: a full disk here must not look like a hang there. */
    private static void drain(InputStream from, byte[] buffer) {
        try {
            while (from.read(buffer) >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException closed) {
            return; // the process is gone, and so is what it had to say
        }
    }
}
