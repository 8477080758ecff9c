package heddle.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a dead worker left that says why it died: the signal, its words on standard error, the JVM's error file. */
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
            Map.entry(13, "SIGPIPE"),
            Map.entry(15, "SIGTERM"));
    private static final Set<String> FROM_OUTSIDE = Set.of("SIGKILL", "SIGTERM", "SIGINT", "SIGHUP");
    private static final Pattern JVM_SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+) \\(0x");
    private static final Pattern JVM_FRAME = Pattern.compile("# Problematic frame:\\R# (.+)");
    private static final Pattern RUST_PANIC = Pattern.compile("panicked at [^\\n]*\\n([^\\n]+)");
    private static final int SIGNAL_BASE = 128;
    private static final int FIRST_LINES = 10;
    private static final int LAST_LINES = 20;
    private static final int EXCERPT_BYTES = 64 * 1024;

    private final int exitCode;
    private final String standardError;
    private final String jvmError;

    private CrashText(int exitCode, String standardError, String jvmError) {
        this.exitCode = exitCode;
        this.standardError = standardError;
        this.jvmError = jvmError;
    }

    /** Reads what lies in the folder of a worker that ended with that code. */
    public static CrashText read(int exitCode, Path folder) throws IOException {
        return new CrashText(exitCode, excerpt(folder.resolve("stderr.txt")), excerpt(folder.resolve("hs_err.log")));
    }

    /** Returns the signal's name: the JVM's where it reports one, since it turns a fault into an abort. */
    public String signal() {
        Matcher jvm = JVM_SIGNAL.matcher(jvmError);
        return jvm.find() ? jvm.group(1) : SIGNALS.getOrDefault(exitCode - SIGNAL_BASE, "exit code " + exitCode);
    }

    /** Returns whether the signal is one that comes from outside the process: the machine out of memory, an operator. */
    boolean isFromOutside() {
        return FROM_OUTSIDE.contains(signal());
    }

    /** Returns the beginning and the end of what it printed on standard error. */
    public String standardError() {
        return standardError;
    }

    /** Returns the line that says most: where the JVM saw the fault, what a panic said, or the last one printed. */
    public Optional<String> reason() {
        Matcher frame = JVM_FRAME.matcher(jvmError);
        if (frame.find()) {
            return Optional.of(frame.group(1).strip());
        }
        Matcher panic = RUST_PANIC.matcher(standardError);
        if (panic.find()) {
            return Optional.of(panic.group(1).strip());
        }
        return standardError
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((a, b) -> b);
    }

    /** Returns the first and last lines of standard error, and the summary in the JVM's error file. */
    public List<String> lastWords() {
        List<String> printed = standardError.lines().toList();
        List<String> lines = new ArrayList<>();
        int leftOut = printed.size() - FIRST_LINES - LAST_LINES;
        if (leftOut > 0) {
            lines.addAll(printed.subList(0, FIRST_LINES));
            lines.add("[" + leftOut + " lines left out]");
            lines.addAll(printed.subList(FIRST_LINES + leftOut, printed.size()));
        } else {
            lines.addAll(printed);
        }
        Stream<String> jvm = jvmError.lines().filter(line -> line.startsWith("#") || line.startsWith("C "));
        jvm.limit(FIRST_LINES + LAST_LINES).forEach(lines::add);
        return lines;
    }

    /** Returns the beginning and the end of a file, whatever bytes they are, or nothing when there is no file. */
    public static String excerpt(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long length = in.length();
            byte[] head = new byte[(int) Math.min(EXCERPT_BYTES, length)];
            in.readFully(head);
            byte[] tail = new byte[(int) Math.min(EXCERPT_BYTES, length - head.length)];
            in.seek(length - tail.length);
            in.readFully(tail);
            String between = length > head.length + tail.length ? "\n" : "";
            return new String(head, StandardCharsets.UTF_8) + between + new String(tail, StandardCharsets.UTF_8);
        }
    }
}
