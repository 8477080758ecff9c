package heddle.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a compiler, or what it made, for so long at most and in an environment of its own. */
final class CProcess {
    /**
     * How it ended.
     *
     * @param code its exit code; -1 if it did not end in time
     * @param lastLine the last line that it printed, without control characters
     */
    record Ended(int code, boolean inTime, String lastLine) {}

    private final Map<String, String> environment;

    CProcess(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Runs a command to its end, or to the bound; a program that repeats is told for how long. */
    Ended run(List<String> command, Path output, Duration bound, Duration repeating)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
        if (repeating.isZero()) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("SECONDS", Long.toString(repeating.toSeconds()));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean inTime = process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
            return new Ended(inTime ? process.exitValue() : -1, inTime, lastLine(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String lastLine(Path output) throws IOException {
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).replaceAll("\\p{Cntrl}", "");
    }
}
