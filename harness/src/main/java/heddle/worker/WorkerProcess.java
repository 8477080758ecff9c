package heddle.worker;

import heddle.history.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts a process of Heddle's in a folder of its own, with a journal, and watches it to its end. Safe for several threads. */
public final class WorkerProcess {
    private static final int LAST_OUTPUT_MILLIS = 2000;

    private final Map<String, String> environment;
    private final Duration callBound;

    /**
     * Prepares.
     *
     * @param environment the process's whole one, but for what each process has of its own
     * @param callBound how long one call of the journal may take
     */
    public WorkerProcess(Map<String, String> environment, Duration callBound) {
        this.environment = Map.copyOf(environment);
        this.callBound = callBound;
    }

    /** Runs it with the task file as its one argument, for at most that life; returns how it ended. */
    public WorkerEnd run(Class<?> main, Path folder, Path taskFile, Journal journal, Duration life)
            throws IOException, InterruptedException {
        return run(main, folder, taskFile, journal, life, List.of());
    }

    /** Does the same with more flags for its JVM. */
    public WorkerEnd run(
            Class<?> main, Path folder, Path taskFile, Journal journal, Duration life, List<String> archiveFlags)
            throws IOException, InterruptedException {
        Vigil vigil = new Vigil.Single(journal, System.nanoTime(), life);
        return run(main, folder, vigil, archiveFlags, taskFile.toString());
    }

    WorkerEnd run(Class<?> main, Path folder, Vigil vigil, List<String> archiveFlags, String... arguments)
            throws IOException, InterruptedException {
        Path temporary = TemporaryFolder.create(folder.resolve("tmp"));
        ProcessBuilder builder =
                new ProcessBuilder(WorkerCommand.java(folder, temporary, archiveFlags, main, arguments));
        builder.directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environmentOf(folder, temporary));
        Process process = builder.start();
        OutputPump out = OutputPump.start(process.getInputStream(), folder.resolve("stdout.txt"));
        OutputPump err = OutputPump.start(process.getErrorStream(), folder.resolve("stderr.txt"));
        WorkerEnd end = new Watchdog(vigil, folder, callBound).watch(process, out.recent());
        out.end(LAST_OUTPUT_MILLIS);
        err.end(LAST_OUTPUT_MILLIS);
        TemporaryFolder.delete(temporary);
        return end;
    }

    private Map<String, String> environmentOf(Path folder, Path temporary) {
        Map<String, String> own = new HashMap<>(environment);
        own.putIfAbsent("XDG_RUNTIME_DIR", temporary.toString());
        own.put("TMPDIR", temporary.toString());
        ProcessTree.mark(own, folder);
        return own;
    }
}
