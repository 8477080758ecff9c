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

/**
 * The cases that one worker process runs one after another. Each is finished, and told, when the next has begun or the
 * process is gone, so that a library that dies between two of them is the former's failure.
 *
 * <p>IMPLEMENTATION NOTES. A journal is megabytes, and most batches of a library that dies end early: only those of the next
 * few cases are there, and a worker that was faster than the parent waits for its own.
 */
final class Batch implements Vigil, AutoCloseable {
    /** Hears of each case as it is finished. */
    @FunctionalInterface
    interface Listener {
        void finished(WorkerTask task, CaseRun run) throws IOException;
    }

    private static final int HISTORY_LINES = 5000;
    private static final int JOURNALS_AHEAD = 8;

    private record Entry(WorkerTask task, Journal journal) {}

    private final BackendDescriptor backend;
    private final Duration lifeBeyondBudget;
    private final Listener listener;
    private final List<WorkerTask> tasks;
    private final List<Entry> entries = new ArrayList<>();
    private int current;
    private long sinceNanos = System.nanoTime();

    /** Creates the first journals; the folders of the tasks must be there. */
    Batch(BackendDescriptor backend, List<WorkerTask> tasks, Duration lifeBeyondBudget, Listener listener)
            throws IOException {
        this.backend = backend;
        this.tasks = tasks;
        this.lifeBeyondBudget = lifeBeyondBudget;
        this.listener = listener;
        try {
            createJournals();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void createJournals() throws IOException {
        while (entries.size() < Math.min(tasks.size(), current + JOURNALS_AHEAD)) {
            WorkerTask task = tasks.get(entries.size());
            entries.add(new Entry(task, Journal.create(task.journal())));
        }
    }

    @Override
    public Journal journal() throws IOException {
        while (current + 1 < entries.size()
                && entries.get(current + 1).journal().hasRecords()) {
            finish(new WorkerEnd.Exited(0), entries.get(current).task().folder());
            current++;
            createJournals();
        }
        return entries.get(current).journal();
    }

    @Override
    public long sinceNanos() {
        return sinceNanos;
    }

    @Override
    public Duration life() {
        return lifeBeyondBudget.plus(entries.get(current).task().budget());
    }

    /**
     * Finishes the case at which the process ended, which left its output in a folder; returns how many cases are finished.
     * Those behind it never began.
     */
    int end(WorkerEnd how, Path output) throws IOException {
        journal(); // finishes those before it
        Path own = entries.get(current).task().folder();
        if (!own.equals(output)) {
            TemporaryFolder.moveFiles(output, own);
        }
        finish(how, own);
        return current + 1;
    }

    private void finish(WorkerEnd how, Path output) throws IOException {
        Entry entry = entries.get(current);
        List<Event> events = entry.journal().events(Integer.MAX_VALUE);
        List<String> history = history(entry.journal(), events);
        Files.write(entry.task().folder().resolve("history.txt"), history);
        boolean last = how instanceof WorkerEnd.Hung || current + 1 == tasks.size() || events.isEmpty();
        long endedNanos =
                last ? System.nanoTime() : events.get(events.size() - 1).nanos();
        Phases phases = new Phases(sinceNanos, endedNanos);
        Inquest inquest = new Inquest(backend, output, entry.journal(), events, history, before());
        CaseRun run = new CaseRun(inquest.judge(how), phases.wallMillis(events), phases.caseMillis(events, how));
        sinceNanos = endedNanos;
        entry.journal().trim();
        listener.finished(entry.task(), run);
    }

    private List<String> before() {
        return entries.subList(0, current).stream()
                .map(entry -> entry.task().info().id())
                .toList();
    }

    private static List<String> history(Journal journal, List<Event> events) {
        List<String> lines = new ArrayList<>(HistoryText.lastLines(events, HISTORY_LINES));
        if (journal.lost() > 0) {
            lines.add("-- " + journal.lost() + " later records did not fit into the journal");
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        for (Entry entry : entries) {
            entry.journal().close();
        }
    }
}
