package heddle.backends.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program to its end within a bound, and keeps the end of what it printed.
 *
 * <p>IMPLEMENTATION NOTES. The program may leave children that hold its output open, so its reader is waited for only
 * briefly once the program has ended. Whatever way the wait ends (bound, interrupt, this JVM's shutdown), the whole tree of
 * processes is killed.
 */
public final class BoundedProcess {
    private static final int KEPT_BYTES = 16 * 1024;
    private static final Duration READER_BOUND = Duration.ofSeconds(2);

    /**
     * How a program ended.
     *
     * @param exitCode meaningless when it timed out
     * @param output the last 16 KiB of standard output and error, without control characters
     */
    public record Outcome(int exitCode, boolean timedOut, String output) {
        /** Tells whether it ended by itself, with exit code 0. */
        public boolean succeeded() {
            return !timedOut && exitCode == 0;
        }
    }

    private BoundedProcess() {}

    /** Starts a program in a folder with exactly this environment and no input, and waits for its end. */
    public static Outcome run(List<String> command, Path folder, Map<String, String> environment, Duration bound)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        Thread killer = new Thread(() -> killTree(process), "kill " + command.get(0));
        try (Tail tail = new Tail(process.getInputStream())) {
            Runtime.getRuntime().addShutdownHook(killer);
            boolean ended = process.waitFor(bound.toNanos(), TimeUnit.NANOSECONDS);
            if (!ended) {
                killTree(process);
            }
            return new Outcome(ended ? process.exitValue() : -1, !ended, tail.text());
        } finally {
            killTree(process);
            forget(killer);
        }
    }

    private static void killTree(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void forget(Thread killer) {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook runs by itself, and a second kill does no harm.
            return;
        }
    }

    /** The last bytes of a stream, read by a thread of its own so that the program never blocks on a full pipe. */
    private static final class Tail implements AutoCloseable {
        private final InputStream stream;
        private final byte[] ring = new byte[KEPT_BYTES];
        private long total;
        private final Thread reader;

        Tail(InputStream stream) {
            this.stream = stream;
            reader = new Thread(this::read, "output of a client");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            byte[] chunk = new byte[4096];
            try {
                for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                    keep(chunk, read);
                }
            } catch (IOException e) {
                byte[] note = "\n(the rest of its output was lost)".getBytes(StandardCharsets.UTF_8);
                keep(note, note.length);
            }
        }

        private synchronized void keep(byte[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                ring[(int) (total++ % KEPT_BYTES)] = chunk[i];
            }
        }

        String text() throws InterruptedException {
            reader.join(READER_BOUND.toMillis());
            return ordered().replaceAll("[\\p{Cntrl}&&[^\n]]", "");
        }

        private synchronized String ordered() {
            int length = (int) Math.min(total, KEPT_BYTES);
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = ring[(int) ((total - length + i) % KEPT_BYTES)];
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
