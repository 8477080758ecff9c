package heddle.pairs;

import heddle.history.Event;
import heddle.history.HistoryText;
import heddle.history.Journal;
import heddle.history.Journal.PendingCall;
import heddle.run.BackendUnderTest;
import heddle.verdict.Verdict;
import heddle.worker.BackendProperties;
import heddle.worker.ClassArchive;
import heddle.worker.CrashText;
import heddle.worker.TemporaryFolder;
import heddle.worker.WorkerEnd;
import heddle.worker.WorkerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Starts the processes of one sweep, each in a folder of its own, and judges how each ended. Safe for several threads. */
final class SweepProcess implements SweepRun.Runner {
    private static final Duration LIFE = Duration.ofSeconds(45);
    private static final int END_OF_HISTORY = 40;

    private final BackendUnderTest backend;
    private final BackendProperties properties;
    private final WorkerProcess process;
    private final Path folder;
    private final ClassArchive archive;
    private final long seed;
    private final AtomicInteger runs = new AtomicInteger();

    SweepProcess(
            BackendUnderTest backend,
            Path descriptorFile,
            Map<String, String> environment,
            Path folder,
            ClassArchive archive,
            long seed) {
        this.backend = backend;
        this.properties =
                new BackendProperties(descriptorFile, backend.backend().library());
        this.process = new WorkerProcess(
                backend.backend().workerEnvironment(environment),
                backend.backend().descriptor().callBound());
        this.folder = folder;
        this.archive = archive;
        this.seed = seed;
    }

    @Override
    public SweepRun run(List<Cell> cells, SweepPace pace) throws IOException, InterruptedException {
        List<String> flags = archive.flags(
                SweepMain.class.getName(),
                properties.library(),
                (scratch, training) -> run(scratch, cells.subList(0, 1), pace, 0, training));
        int number = runs.incrementAndGet();
        Path own = Files.createDirectories(folder.resolve("run-" + number));
        try {
            return run(own, cells, pace, number, flags);
        } finally {
            TemporaryFolder.delete(own);
        }
    }

    private SweepRun run(Path own, List<Cell> cells, SweepPace pace, int number, List<String> flags)
            throws IOException, InterruptedException {
        Path journalFile = own.resolve("journal.bin");
        Path taskFile = own.resolve("task.properties");
        SweepTask task = new SweepTask(properties, cells, pace, seed + number, backend.unsupported(), journalFile);
        task.write(taskFile);
        Duration life = LIFE.plus(pace.budget().multipliedBy(8L * cells.size()));
        try (Journal journal = Journal.create(journalFile)) {
            WorkerEnd end = process.run(SweepMain.class, own, taskFile, journal, life, flags);
            return judged(end, journal, own, task.keepsHistory());
        }
    }

    private SweepRun judged(WorkerEnd end, Journal journal, Path own, boolean hasHistory) throws IOException {
        List<Event> events = journal.events(Integer.MAX_VALUE);
        SweepTrace trace = SweepTrace.of(events);
        boolean byItself = end instanceof WorkerEnd.Exited exited && exited.code() == 0 && trace.ended();
        if (byItself || (!trace.begun() && end instanceof WorkerEnd.Exited)) {
            Optional<CellOutcome> stop = byItself ? trace.stop() : Optional.of(notBegun(end, own));
            return new SweepRun(trace.done(), Optional.empty(), stop);
        }
        List<CellOutcome> done = trace.done();
        // a library that dies between two cells is the former's failure
        List<CellOutcome> before = trace.underWay() || done.isEmpty() ? done : done.subList(0, done.size() - 1);
        List<String> history = hasHistory ? HistoryText.lines(events) : List.of();
        return new SweepRun(before, Optional.of(death(end, journal, own, trace, history)), Optional.empty());
    }

    private SweepRun.Failure death(WorkerEnd end, Journal journal, Path own, SweepTrace trace, List<String> history)
            throws IOException {
        String calls = journal.pendingCalls().stream()
                .map(PendingCall::function)
                .map(fn -> fn.cName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        Duration raced = trace.racedUntil(lastSign(journal));
        String when = trace.atOnce() ? "" : ", already one call after the other";
        List<String> evidence = new ArrayList<>();
        if (end instanceof WorkerEnd.Hung hung) {
            evidence.addAll(Evidence.stacks(own));
            evidence.addAll(last(history));
            String why = hung.why() + when;
            return new SweepRun.Failure(
                    new CellOutcome(Verdict.HANG, why, 0, 0, raced),
                    !trace.atOnce(),
                    Signatures.ofDeath("Hang in " + calls, List.of(), ""),
                    evidence);
        }
        int code = ((WorkerEnd.Exited) end).code();
        CrashText crash = CrashText.read(code, own);
        evidence.addAll(crash.lastWords());
        evidence.addAll(last(history));
        String words = crash.reason().orElse("");
        String why = crash.signal() + " in " + (calls.isEmpty() ? "no call of webgpu.h" : calls) + when
                + (words.isEmpty() ? "" : ": " + words);
        return new SweepRun.Failure(
                new CellOutcome(Verdict.CRASH, why, 0, 0, raced),
                !trace.atOnce(),
                Signatures.ofDeath(crash.signal(), Evidence.frames(own), words),
                evidence);
    }

    /** Returns when the last call that is under way began, or when the last note was made if none is. */
    private static long lastSign(Journal journal) {
        return journal.pendingCalls().stream()
                .mapToLong(PendingCall::sinceNanos)
                .max()
                .orElseGet(() ->
                        journal.events(1).stream().mapToLong(Event::nanos).max().orElse(0));
    }

    private static List<String> last(List<String> history) {
        return history.subList(Math.max(0, history.size() - END_OF_HISTORY), history.size());
    }

    private static CellOutcome notBegun(WorkerEnd end, Path own) throws IOException {
        CrashText crash = CrashText.read(((WorkerEnd.Exited) end).code(), own);
        return CellOutcome.notRun("the process ended before its first cell, " + crash.signal()
                + crash.reason().map(r -> ": " + r).orElse(""));
    }
}
