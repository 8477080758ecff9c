package heddle.worker;

import heddle.cases.LongestWait;
import heddle.descriptor.BackendDescriptor;
import heddle.history.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Runs many cases on implementations in memory in one process, for their verdicts alone: no history, no evidence. What
 * a library does to its own process is thereby no longer told from what an earlier case left; use {@link CaseProcess} where
 * that matters. Safe for several threads.
 */
public final class SeriesProcess {
    /** What a case may take beyond its budget; nothing here is slow to load. */
    private static final Duration LIFE_BEYOND_BUDGET = Duration.ofSeconds(15);

    /** In memory nothing is under way for long: what has not come by then never does. */
    private static final Duration LEAST_LONGEST_WAIT = Duration.ofSeconds(1);

    private final CaseProcess alone;
    private final WorkerProcess process;
    private final Duration lifeBeyondBudget;

    /**
     * Prepares for backends that are treated like one of them; the environment is the process's whole one, but for what
     * each process has of its own.
     */
    public SeriesProcess(BackendDescriptor like, Map<String, String> environment, ClassArchive archive) {
        this(like, environment, archive, LIFE_BEYOND_BUDGET);
    }

    SeriesProcess(
            BackendDescriptor like, Map<String, String> environment, ClassArchive archive, Duration lifeBeyondBudget) {
        this.alone = new CaseProcess(like, environment, archive);
        this.process = new WorkerProcess(environment, like.callBound());
        this.lifeBeyondBudget = lifeBeyondBudget;
    }

    /**
     * Runs tasks one after another, until one ends the process; returns how many have come out, at least one. All tasks
     * have the same journal, and their folder is the one of this process, which is gone afterwards.
     */
    public int run(List<WorkerTask> tasks, Path folder, CaseProcess.Listener listener)
            throws IOException, InterruptedException {
        TemporaryFolder.delete(folder);
        Files.createDirectories(folder);
        try (Journal journal = Journal.create(tasks.get(0).journal())) {
            Path list = folder.resolve("tasks.txt");
            Path log = folder.resolve("log.txt");
            Files.write(list, written(tasks, folder));
            Series series = new Series(tasks, journal, new SeriesLog(log), lifeBeyondBudget, listener);
            List<String> flags = new ArrayList<>(alone.archiveFlags(tasks));
            flags.add(longestWait(tasks).flag());
            WorkerEnd end = process.run(SeriesMain.class, folder, series, flags, list.toString(), log.toString());
            return series.end(end, folder);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** Budgets are waits too. */
    private static LongestWait longestWait(List<WorkerTask> tasks) {
        Duration budget = tasks.stream()
                .map(WorkerTask::budget)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new LongestWait(budget.compareTo(LEAST_LONGEST_WAIT) > 0 ? budget : LEAST_LONGEST_WAIT);
    }

    private static List<String> written(List<WorkerTask> tasks, Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (WorkerTask task : tasks) {
            Path file = folder.resolve(files.size() + ".task");
            task.write(file);
            files.add(file.toString());
        }
        return files;
    }
}
