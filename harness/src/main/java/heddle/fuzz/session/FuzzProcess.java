package heddle.fuzz.session;

import heddle.fuzz.judge.FindingText;
import heddle.fuzz.session.FuzzTask.Capture;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.fuzz.session.FuzzTask.Measure;
import heddle.fuzz.session.FuzzTask.Play;
import heddle.fuzz.session.FuzzTask.Shrink;
import heddle.fuzz.session.FuzzTask.Work;
import heddle.history.Journal;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.run.BackendUnderTest;
import heddle.verdict.Verdict;
import heddle.worker.BackendProperties;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the fuzzer's processes for one backend, each in a folder of its own, and says how each ended. Safe for several threads. */
final class FuzzProcess {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);
    private static final Duration SLACK = Duration.ofSeconds(40);

    private final BackendUnderTest backend;
    private final BackendProperties properties;
    private final Map<String, String> environment;
    private final Path folder;
    private final AtomicInteger runs = new AtomicInteger();

    FuzzProcess(BackendUnderTest backend, Path descriptorFile, Map<String, String> environment, Path folder) {
        this.backend = backend;
        this.properties =
                new BackendProperties(descriptorFile, backend.backend().library());
        this.environment = environment;
        this.folder = folder;
    }

    /** Explores from a seed on, for so long or until something new is found. */
    FuzzRun explore(Explore work, Duration budget, Set<String> known) throws IOException, InterruptedException {
        return run(work, List.of(), budget, known);
    }

    /** Plays programs, each so often at most, until one fails. */
    FuzzRun play(List<Program> programs, int plays, boolean toTheEnd, Duration budget)
            throws IOException, InterruptedException {
        return run(new Play(List.of(), plays, toTheEnd), programs, budget, Set.of());
    }

    /**
     * Plays programs for their verdicts alone, as {@link #play} does: what hangs for long enough to be worth a look is
     * taken for a hang, and has to be confirmed.
     */
    FuzzRun tryOut(List<Program> programs, int plays, Duration budget) throws IOException, InterruptedException {
        Duration bound = bound().compareTo(LONG_ENOUGH) > 0 ? LONG_ENOUGH : bound();
        return run(new Play(List.of(), plays, false), programs, budget, Set.of(), bound);
    }

    private Duration bound() {
        return backend.backend().descriptor().callBound();
    }

    /** Makes a suspect smaller in one process; returns what was smallest when that ended, however it did. */
    Program shrink(Suspect suspect, int plays, Duration budget) throws IOException, InterruptedException {
        Path notes = Files.createDirectories(folder.resolve("shrink-" + runs.incrementAndGet()));
        try {
            Path program = notes.resolve("failing.program");
            Path like = notes.resolve("like.txt");
            Files.writeString(program, ProgramText.print(suspect.program()));
            Files.write(like, FindingText.lines(suspect.finding()));
            FuzzRun run = run(new Shrink(program, plays, like), List.of(), budget, Set.of());
            return run.text().isEmpty() ? suspect.program() : ProgramText.parse(run.text());
        } finally {
            TemporaryFolder.delete(notes);
        }
    }

    /** Plays a suspect once more until it fails in its way, and returns how that went; nothing if it did not. */
    Optional<SavedPlay> record(Suspect suspect, int plays, Duration budget) throws IOException, InterruptedException {
        Path notes = Files.createDirectories(folder.resolve("record-" + runs.incrementAndGet()));
        try {
            Path program = notes.resolve("failing.program");
            Files.writeString(program, ProgramText.print(suspect.program()));
            boolean calls = suspect.finding().verdict() != Verdict.VIOLATION;
            FuzzRun run = run(new Capture(program, plays, calls), List.of(), budget, Set.of());
            return run.finding().filter(suspect::isLike).flatMap(like -> run.play());
        } finally {
            TemporaryFolder.delete(notes);
        }
    }

    /** Plays a program so often; returns what was measured, or nothing if it was not played to its end. */
    Optional<Measured> measure(Program program, int plays, Duration budget) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("measure-" + runs.incrementAndGet()));
        try {
            Path given = Files.writeString(own.resolve("given.program"), ProgramText.print(program));
            Path notes = own.resolve("measured.txt");
            run(new Measure(given, plays, notes), List.of(), budget, Set.of());
            return Measured.read(notes);
        } finally {
            TemporaryFolder.delete(own);
        }
    }

    private FuzzRun run(Work work, List<Program> programs, Duration budget, Set<String> known)
            throws IOException, InterruptedException {
        return run(work, programs, budget, known, bound());
    }

    private FuzzRun run(Work work, List<Program> programs, Duration budget, Set<String> known, Duration bound)
            throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("run-" + runs.incrementAndGet()));
        Work told = work instanceof Play play ? new Play(written(programs, own), play.plays(), play.toTheEnd()) : work;
        FuzzTask task = new FuzzTask(properties, backend.unsupported(), own, told, bound, budget, known);
        Path taskFile = own.resolve("task.properties");
        FuzzTaskFile.write(task, taskFile);
        Progress progress = new Progress(task.progress());
        try (Journal journal = Journal.create(task.journal())) {
            WorkerProcess process = new WorkerProcess(backend.backend().workerEnvironment(environment), bound);
            WorkerEnd end = process.run(
                    FuzzMain.class, own, taskFile, journal, budget.plus(SLACK).plus(bound.multipliedBy(3)));
            return ProcessRemains.judged(task, progress, end, journal);
        } finally {
            TemporaryFolder.delete(own);
        }
    }

    private static List<Path> written(List<Program> programs, Path own) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Path file = own.resolve("given-" + i + ".program");
            Files.writeString(file, ProgramText.print(programs.get(i)));
            files.add(file);
        }
        return files;
    }
}
