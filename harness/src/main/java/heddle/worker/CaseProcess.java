package heddle.worker;

import heddle.descriptor.BackendDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Runs cases in fresh processes, one or several in each, and judges what came of them. Safe for several threads. */
public final class CaseProcess {
    /** What a case may take beyond its budget, with a library that is slow to load and a JVM that is slow to start. */
    private static final Duration LIFE_BEYOND_BUDGET = Duration.ofSeconds(45);

    private final BackendDescriptor backend;
    private final WorkerProcess process;
    private final ClassArchive archive;
    private final Duration lifeBeyondBudget;

    /** Prepares for a backend; the environment is the worker's whole one, but for what each worker has of its own. */
    public CaseProcess(BackendDescriptor backend, Map<String, String> environment, ClassArchive archive) {
        this(backend, environment, archive, LIFE_BEYOND_BUDGET);
    }

    /** Prepares for a backend, with another bound on what a case may take beyond its budget. */
    public CaseProcess(
            BackendDescriptor backend,
            Map<String, String> environment,
            ClassArchive archive,
            Duration lifeBeyondBudget) {
        this.backend = backend;
        this.process = new WorkerProcess(environment, backend.callBound());
        this.archive = archive;
        this.lifeBeyondBudget = lifeBeyondBudget;
    }

    /** Hears of each case as it is finished, on the thread that runs the process. */
    @FunctionalInterface
    public interface Listener {
        void finished(WorkerTask task, CaseRun run) throws IOException;
    }

    /** Runs one task alone; its folder is emptied, and receives everything that is evidence. */
    public CaseRun run(WorkerTask task) throws IOException, InterruptedException {
        return alone(task, archiveFlags(List.of(task)));
    }

    /**
     * Runs tasks one after another in one process, until one ends it; returns how many were run, at least one. Each task's
     * folder is emptied; the one of the last that was run receives what the process printed.
     *
     * @param folder one that nobody else uses, for the process itself; it is gone afterwards
     */
    public int run(List<WorkerTask> tasks, Path folder, Listener listener) throws IOException, InterruptedException {
        List<String> flags = archiveFlags(tasks);
        TemporaryFolder.delete(folder);
        Files.createDirectories(folder);
        try {
            return run(tasks, folder, flags, listener);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** Returns flags with which the process of these tasks starts faster. */
    List<String> archiveFlags(List<WorkerTask> tasks) throws InterruptedException {
        return archive.flags(tasks, (sample, folder, flags) -> run(sample, folder, flags, (task, run) -> {}));
    }

    private CaseRun alone(WorkerTask task, List<String> flags) throws IOException, InterruptedException {
        AtomicReference<CaseRun> only = new AtomicReference<>();
        run(List.of(task), task.folder(), flags, (same, run) -> only.set(run));
        return only.get();
    }

    private int run(List<WorkerTask> tasks, Path folder, List<String> flags, Listener listener)
            throws IOException, InterruptedException {
        String[] files = new String[tasks.size()];
        for (int i = 0; i < files.length; i++) {
            Path own = tasks.get(i).folder();
            TemporaryFolder.delete(own); // what a run left that was killed here must not count for this one
            Path file = Files.createDirectories(own).resolve("task.properties");
            tasks.get(i).write(file);
            files[i] = file.toString();
        }
        try (Batch batch = new Batch(backend, tasks, lifeBeyondBudget, listener::finished)) {
            WorkerEnd end = process.run(WorkerMain.class, folder, batch, flags, files);
            return batch.end(end, folder);
        }
    }
}
