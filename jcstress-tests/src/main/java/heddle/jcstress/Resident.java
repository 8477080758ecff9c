package heddle.jcstress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The resident size of the process while a test is sampled, which tells whether samples leave native memory behind.
 *
 * <p>The first tenth of the time is left out: the JVM and the library are still growing into their work then.
 *
 * @param settledBytes at the end of the first tenth
 * @param mostBytes the most after that
 * @param lastBytes at the end
 */
record Resident(long settledBytes, long mostBytes, long lastBytes) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String LINE = "VmRSS:";
    private static final int BYTES_PER_KIB = 1024;
    private static final int BYTES_PER_MIB = 1024 * BYTES_PER_KIB;

    /** Returns the size at this moment, alone. */
    static Resident beginning() {
        long now = now();
        return new Resident(now, now, now);
    }

    /** Returns the figures with one more look at the process, before or after it has settled. */
    Resident then(boolean settled) {
        long now = now();
        return settled ? new Resident(settledBytes, Math.max(mostBytes, now), now) : new Resident(now, now, now);
    }

    /** Tells the figures in MiB, or that the system does not tell them. */
    String text() {
        return settledBytes == 0
                ? "resident size unknown"
                : String.format(
                        Locale.ROOT,
                        "resident size %d MiB once settled, %d MiB at most, %d MiB at the end",
                        settledBytes / BYTES_PER_MIB,
                        mostBytes / BYTES_PER_MIB,
                        lastBytes / BYTES_PER_MIB);
    }

    /** Returns the size now; 0 on a system that does not tell. */
    private static long now() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(LINE))
                    .mapToLong(line -> BYTES_PER_KIB * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STATUS, e);
        }
    }
}
