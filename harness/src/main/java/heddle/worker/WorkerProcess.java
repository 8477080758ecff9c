package heddle.worker;

import heddle.history.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Runs a main class in one fresh JVM, watched, with everything that it leaves in one folder. Safe for several threads. */
public final class WorkerProcess {
    private static final int LAST_OUTPUT_MILLIS = 2000;

    private final Map<String, String> environment;
    private final Duration callBound;

    /**
     * Prepares.
     *
     * @param environment the process's whole one
     * @param callBound how long one call of the journal may take
     */
    public WorkerProcess(Map<String, String> environment, Duration callBound) {
        this.environment = Map.copyOf(environment);
        this.callBound = callBound;
    }

    /** Runs it with the task file as its one argument, for at most that life; returns how it ended. */
    public WorkerEnd run(Class<?> main, Path folder, Path taskFile, Journal journal, Duration life)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.java(folder, temporary, main, taskFile.toString()));
        builder.directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        OutputPump out = OutputPump.start(process.getInputStream(), folder.resolve("stdout.txt"));
        OutputPump err = OutputPump.start(process.getErrorStream(), folder.resolve("stderr.txt"));
        WorkerEnd end = new Watchdog(journal, folder, life, callBound).watch(process);
        out.join(LAST_OUTPUT_MILLIS);
        err.join(LAST_OUTPUT_MILLIS);
        TemporaryFolder.delete(temporary);
        return end;
    }
}
