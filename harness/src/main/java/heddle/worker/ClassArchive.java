package heddle.worker;

import heddle.descriptor.ResolvedLibrary;
import heddle.results.CaseStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A cache of class archives (AppCDS), with which the JVM of a worker starts faster. Safe for several threads and processes.
 *
 * <p>The first worker of each sort is preceded by one that runs some of its cases only to leave an archive of the classes
 * that it loaded. Nothing else comes of it, and a worker runs as well without an archive.
 */
public final class ClassArchive {
    /** Runs tasks in one process, in a folder, with extra flags for its JVM. */
    interface Training {
        void run(List<WorkerTask> tasks, Path folder, List<String> flags) throws IOException, InterruptedException;
    }

    /** Starts a process with extra flags for its JVM and files in a folder of its own, and waits for its orderly end. */
    @FunctionalInterface
    public interface Rehearsal {
        void run(Path scratch, List<String> flags) throws IOException, InterruptedException;
    }

    /** Makes and uses no archives. */
    public static final ClassArchive NONE = new ClassArchive(Optional.empty(), ClassPath.ofThisProcess(), note -> {});

    private static final int MOST_ARCHIVES = 16;
    private static final String SUFFIX = ".jsa";
    private static final String QUIET = "-Xlog:disable";
    private static final Duration TRAINING_BUDGET = Duration.ofMillis(50);

    private final Optional<Path> folder;
    private final ClassPath classPath;
    private final Consumer<String> notes;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final ReentrantLock training = new ReentrantLock();

    ClassArchive(Optional<Path> folder, ClassPath classPath, Consumer<String> notes) {
        this.folder = folder;
        this.classPath = classPath;
        this.notes = notes;
    }

    /** Keeps archives in a folder, which is made when it is needed; {@code notes} hears why one could not be made. */
    public static ClassArchive in(Path folder, Consumer<String> notes) {
        return new ClassArchive(Optional.of(folder.toAbsolutePath()), ClassPath.ofThisProcess(), notes);
    }

    /** Returns flags for the JVM of the worker that runs these tasks of one suite: none while its archive is not there. */
    List<String> flags(List<WorkerTask> tasks, Training trainer) throws InterruptedException {
        Map<CaseStyle, WorkerTask> sample = new TreeMap<>(); // each style has an engine of its own
        tasks.forEach(task -> sample.putIfAbsent(task.info().style(), task));
        return flags(
                tasks.get(0).suite() + " " + sample.keySet(),
                tasks.get(0).backend().library(),
                (scratch, flags) -> trainer.run(
                        sample.values().stream()
                                .map(task -> within(
                                        task,
                                        scratch.resolve(task.info().style().label())))
                                .toList(),
                        Files.createDirectory(scratch.resolve("process")),
                        flags));
    }

    /**
     * Returns flags for the JVM of a process that opens this library: none while its archive is not there.
     *
     * @param sort names what the process does: processes of one sort load the same classes
     */
    public List<String> flags(String sort, ResolvedLibrary library, Rehearsal rehearsal) throws InterruptedException {
        if (folder.isEmpty() || !classPath.isArchivable()) {
            return List.of();
        }
        Path home = folder.get();
        String key = classPath.key(sort, library instanceof ResolvedLibrary.OnDisk ? "native" : "memory");
        try {
            if (find(home, key).isEmpty() && training.tryLock()) { // others go on without it meanwhile
                try {
                    if (tried.add(key)) {
                        train(home, key, rehearsal);
                    }
                } finally {
                    training.unlock();
                }
            }
            return find(home, key)
                    .map(archive -> List.of("-XX:SharedArchiveFile=" + archive, QUIET)) // a mismatch only costs time
                    .orElse(List.of());
        } catch (IOException e) {
            notes.accept("workers start slower: no class archive: " + e);
            return List.of();
        }
    }

    private void train(Path home, String key, Rehearsal rehearsal) throws IOException, InterruptedException {
        Files.createDirectories(home);
        Path scratch = Files.createTempDirectory(home, "training-");
        try {
            Path dumped = scratch.resolve("classes.dump");
            rehearsal.run(scratch, List.of("-XX:ArchiveClassesAtExit=" + dumped, QUIET));
            if (Files.exists(dumped)) {
                Files.move(dumped, home.resolve(name(key, dumped)), StandardCopyOption.ATOMIC_MOVE);
                prune(home);
            } else {
                notes.accept("workers start slower: a worker left no class archive");
            }
        } finally {
            TemporaryFolder.delete(scratch);
        }
    }

    /** Returns the archive of a key, if it is whole: a JVM may crash on one that lacks its end. */
    private static Optional<Path> find(Path home, String key) throws IOException {
        for (Path archive : archives(home)) {
            if (archive.getFileName().toString().startsWith(key)
                    && archive.getFileName().toString().equals(name(key, archive))) {
                return Optional.of(archive);
            }
        }
        return Optional.empty();
    }

    private static String name(String key, Path archive) throws IOException {
        return key + "-" + Files.size(archive) + SUFFIX;
    }

    private static WorkerTask within(WorkerTask task, Path scratch) {
        return new WorkerTask(
                task.backend(),
                task.suite(),
                task.info(),
                scratch.resolve("journal.bin"),
                scratch,
                TRAINING_BUDGET,
                task.seed(),
                task.unsupported());
    }

    /** Every build of Heddle leaves its own: only the newest stay. */
    private static void prune(Path home) throws IOException {
        List<Path> newestFirst = archives(home).stream()
                .sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified())
                        .reversed())
                .toList();
        for (Path old : newestFirst.subList(Math.min(MOST_ARCHIVES, newestFirst.size()), newestFirst.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static List<Path> archives(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }
}
