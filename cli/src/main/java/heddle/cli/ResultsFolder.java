package heddle.cli;

import heddle.report.file.AtomicFile;
import heddle.report.json.OutcomeJson;
import heddle.results.CaseResult;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run: the words that started it, and the outcome of each case as soon as there is one. Held by one
 * process at a time.
 */
final class ResultsFolder implements AutoCloseable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String WORDS = "run.args";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel lock;

    private ResultsFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Returns where results go that nobody named a folder for. */
    static Path fresh() {
        return Path.of("results", LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
    }

    /** Makes a folder for a new run; one that holds something is refused. */
    static ResultsFolder create(Path folder, List<String> words) {
        ResultsFolder created = claim(folder);
        try {
            AtomicFile.write(folder.resolve(WORDS), String.join("\n", words) + "\n");
            return created;
        } catch (IOException e) {
            throw new UsageProblem("cannot write the results folder " + FileTrouble.of(folder, e), e);
        }
    }

    /** Makes a folder for what cannot be resumed; one that holds something is refused. */
    static ResultsFolder claim(Path folder) {
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new UsageProblem("the results folder " + folder + " exists already: choose another one"
                        + (isOne(folder) ? ", or finish its run with --resume " + folder : ""));
            }
            Files.createDirectories(folder);
            return new ResultsFolder(folder.toAbsolutePath(), lock(folder));
        } catch (IOException e) {
            throw new UsageProblem("cannot write the results folder " + FileTrouble.of(folder, e), e);
        }
    }

    /** Opens the folder of a run that did not end. */
    static ResultsFolder resume(Path folder) {
        try {
            return new ResultsFolder(folder.toAbsolutePath(), lock(folder));
        } catch (IOException e) {
            throw new UsageProblem("cannot open the results folder " + FileTrouble.of(folder, e), e);
        }
    }

    /** Returns the words that started the run in a folder. */
    static List<String> words(Path folder) {
        if (!isOne(folder)) {
            throw new UsageProblem("nothing to resume: " + folder + " is not the results folder of a run");
        }
        try {
            return Files.readAllLines(folder.resolve(WORDS));
        } catch (IOException e) {
            throw new UsageProblem("nothing to resume in " + FileTrouble.of(folder, e), e);
        }
    }

    /** Tells whether a run was started in a folder. */
    static boolean isOne(Path folder) {
        return Files.exists(folder.resolve(WORDS));
    }

    Path path() {
        return folder;
    }

    /** Keeps what a library left that gave no device. */
    void keepProbe(String backend, List<String> lines) throws IOException {
        Path file = folder.resolve("backends").resolve(backend + ".probe.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** Keeps the outcome of a case. */
    void keep(CaseResult result) throws IOException {
        Path caseFolder = folder.resolve("cases").resolve(result.backend()).resolve(result.id());
        Files.createDirectories(caseFolder);
        OutcomeJson.write(result, caseFolder.resolve(OutcomeJson.FILE_NAME));
    }

    /** Returns the outcomes that an earlier process kept for a backend; {@code steps} is told of each unreadable one. */
    List<CaseResult> kept(String backend, Consumer<String> steps) throws IOException {
        return new KeptOutcomes(folder.resolve("cases").resolve(backend), backend, steps).read();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            // A lock alone is what a run left that could not begin.
            return inside.allMatch(file -> file.endsWith(LOCK));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new UsageProblem("another heddle is writing to " + folder);
        }
        return channel;
    }
}
