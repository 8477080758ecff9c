package heddle.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dead worker left that says why it died: the signal, the last words on standard error, the JVM's error file. */
public final class CrashText {
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(5, "SIGTRAP"),
            Map.entry(6, "SIGABRT"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(15, "SIGTERM"));
    /** What a terminal or a supervisor sends to a whole group of processes; no library dies of these by itself. */
    private static final Set<Integer> FROM_OUTSIDE = Set.of(1, 2, 15);

    private static final Pattern JVM_SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+) \\(0x");
    private static final int SIGNAL_BASE = 128;
    private static final int MOST_LINES = 30;
    private static final int MOST_BYTES = 64 * 1024;

    private CrashText() {}

    /** Returns the signal's name: the JVM's where it reports one, since it turns a fault into an abort. */
    public static String signal(int exitCode, Path folder) throws IOException {
        Matcher jvm = JVM_SIGNAL.matcher(head(folder.resolve("hs_err.log")));
        if (jvm.find()) {
            return jvm.group(1);
        }
        return SIGNALS.getOrDefault(exitCode - SIGNAL_BASE, "exit code " + exitCode);
    }

    /** Tells whether a worker ended because a signal asked it to. */
    static boolean isFromOutside(int exitCode) {
        return FROM_OUTSIDE.contains(exitCode - SIGNAL_BASE);
    }

    /** Returns the first lines of standard error and of the JVM's error file. */
    public static List<String> lastWords(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        head(folder.resolve("stderr.txt")).lines().limit(MOST_LINES).forEach(lines::add);
        head(folder.resolve("hs_err.log"))
                .lines()
                .filter(line -> line.startsWith("#") || line.startsWith("C "))
                .limit(MOST_LINES)
                .forEach(lines::add);
        return lines;
    }

    /** Returns the beginning of a file, or nothing when there is no file. */
    public static String head(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
