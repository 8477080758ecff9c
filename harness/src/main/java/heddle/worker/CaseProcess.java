package heddle.worker;

import heddle.descriptor.BackendDescriptor;
import heddle.history.Event;
import heddle.history.HistoryText;
import heddle.history.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one case in one fresh process and judges what came of it. Safe for several threads. */
public final class CaseProcess {
    /** What a case may take beyond its budget, with a library that is slow to load and a JVM that is slow to start. */
    private static final Duration LIFE_BEYOND_BUDGET = Duration.ofSeconds(45);

    private static final int HISTORY_LINES = 5000;

    private final BackendDescriptor backend;
    private final WorkerProcess process;
    private final ClassArchive archive;
    private final Duration lifeBeyondBudget;

    /** Prepares for a backend; the environment is the worker's whole one, but for what each worker has of its own. */
    public CaseProcess(BackendDescriptor backend, Map<String, String> environment, ClassArchive archive) {
        this(backend, environment, archive, LIFE_BEYOND_BUDGET);
    }

    CaseProcess(
            BackendDescriptor backend,
            Map<String, String> environment,
            ClassArchive archive,
            Duration lifeBeyondBudget) {
        this.backend = backend;
        this.process = new WorkerProcess(environment, backend.callBound());
        this.archive = archive;
        this.lifeBeyondBudget = lifeBeyondBudget;
    }

    /** Runs the task; its folder is emptied, and receives everything that is evidence. */
    public CaseRun run(WorkerTask task) throws IOException, InterruptedException {
        return run(task, archive.flags(task, this::run));
    }

    private CaseRun run(WorkerTask task, List<String> archiveFlags) throws IOException, InterruptedException {
        Path folder = task.folder();
        TemporaryFolder.delete(folder); // what a run left that was killed here must not count for this one
        Files.createDirectories(folder);
        Path taskFile = folder.resolve("task.properties");
        task.write(taskFile);
        try (Journal journal = Journal.create(task.journal())) {
            Duration life = lifeBeyondBudget.plus(task.budget());
            long startedNanos = System.nanoTime();
            WorkerEnd end = process.run(WorkerMain.class, folder, taskFile, journal, life, archiveFlags);
            Phases phases = new Phases(startedNanos, System.nanoTime());
            List<Event> events = journal.events(Integer.MAX_VALUE);
            List<String> history = history(journal, events);
            Files.write(
                    folder.resolve("history.txt"),
                    history.subList(Math.max(0, history.size() - HISTORY_LINES), history.size()));
            CaseRun run = new CaseRun(
                    new Inquest(backend, folder, journal, events, history).judge(end),
                    phases.wallMillis(),
                    phases.caseMillis(events, end));
            journal.trim();
            return run;
        }
    }

    private static List<String> history(Journal journal, List<Event> events) {
        List<String> lines = new ArrayList<>(HistoryText.lines(events));
        if (journal.lost() > 0) {
            lines.add("-- " + journal.lost() + " later records did not fit into the journal");
        }
        return lines;
    }
}
