package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.fuzz.judge.FindingText;
import heddle.fuzz.picture.PlayHistory;
import heddle.fuzz.session.FuzzTask.Capture;
import heddle.fuzz.session.FuzzTask.Explore;
import heddle.fuzz.session.FuzzTask.Play;
import heddle.fuzz.session.FuzzTask.Shrink;
import heddle.fuzz.session.FuzzTask.Work;
import heddle.history.Journal;
import heddle.history.Journal.PendingCall;
import heddle.program.Claim;
import heddle.program.Program;
import heddle.program.ProgramText;
import heddle.run.BackendUnderTest;
import heddle.verdict.Verdict;
import heddle.worker.BackendProperties;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Starts the fuzzer's processes for one backend, each in a folder of its own, and says how each ended. Safe for several threads. */
final class FuzzProcess {
    private static final Duration SLACK = Duration.ofSeconds(40);
    private static final String NUMBERS = "0x[0-9a-fA-F]+|\\b\\d+\\b";

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

    private FuzzRun run(Work work, List<Program> programs, Duration budget, Set<String> known)
            throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("run-" + runs.incrementAndGet()));
        Duration bound = backend.backend().descriptor().callBound();
        Work told = work instanceof Play play ? new Play(written(programs, own), play.plays(), play.toTheEnd()) : work;
        FuzzTask task = new FuzzTask(properties, backend.unsupported(), own, told, bound, budget, known);
        Path taskFile = own.resolve("task.properties");
        task.write(taskFile);
        Progress progress = new Progress(task.progress());
        try (Journal journal = Journal.create(task.journal())) {
            WorkerProcess process = new WorkerProcess(backend.backend().workerEnvironment(environment), bound);
            WorkerEnd end = process.run(
                    FuzzMain.class, own, taskFile, journal, budget.plus(SLACK).plus(bound.multipliedBy(3)));
            return judged(task, progress, end, journal);
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

    private FuzzRun judged(FuzzTask task, Progress progress, WorkerEnd end, Journal journal) throws IOException {
        boolean byItself = end instanceof WorkerEnd.Exited exited && exited.code() == 0 && progress.hasEnded();
        Optional<Finding> finding = Optional.empty();
        if (!byItself) {
            finding = Optional.of(death(task.folder(), end, journal));
        } else if (Files.exists(task.found())) {
            finding = Optional.of(FindingText.read(Files.readAllLines(task.found())));
        }
        boolean own = task.work() instanceof Explore || task.work() instanceof Shrink;
        String text = own && Files.exists(task.current()) ? Files.readString(task.current()) : "";
        return new FuzzRun(
                finding,
                own ? -1 : progress.current(),
                text,
                progress.programs(),
                progress.plays(),
                progress.failed(),
                progress.undecided(),
                progress.refusals(),
                progress.cells(),
                saved(task, byItself, journal),
                progress.reason());
    }

    private static Optional<SavedPlay> saved(FuzzTask task, boolean byItself, Journal journal) throws IOException {
        if (byItself) {
            return Files.exists(task.picture())
                    ? Optional.of(new SavedPlay(Files.readAllLines(task.history()), Files.readString(task.picture())))
                    : Optional.empty();
        }
        if (!(task.work() instanceof Capture)) {
            return Optional.empty();
        }
        PlayHistory history = PlayHistory.of(journal.events(Integer.MAX_VALUE));
        return Optional.of(new SavedPlay(history.lines(), history.svg()));
    }

    private static Finding death(Path own, WorkerEnd end, Journal journal) throws IOException {
        String calls = journal.pendingCalls().stream()
                .map(PendingCall::function)
                .map(fn -> fn.cName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        if (end instanceof WorkerEnd.Hung hung) {
            List<String> evidence = new ArrayList<>(List.of(hung.why()));
            return new Finding(Verdict.HANG, "TS-7", "hang in " + calls, Optional.of(new Claim.Hung()), evidence);
        }
        CrashText crash = CrashText.read(((WorkerEnd.Exited) end).code(), own);
        String where = crash.reason().orElse("").replaceAll(NUMBERS, "N");
        return new Finding(
                Verdict.CRASH,
                "TS-1",
                crash.signal() + (where.isEmpty() ? " in " + calls : ": " + where),
                Optional.of(new Claim.Died()),
                crash.lastWords());
    }
}
