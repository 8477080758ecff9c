package heddle.worker;

import heddle.descriptor.ResolvedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A cache of class archives (AppCDS), with which the JVM of a worker starts faster. Safe for several threads and processes.
 *
 * <p>The first worker of each suite is preceded by one that runs the same case only to leave an archive of the classes that
 * it loaded. Nothing else comes of it, and a worker runs as well without an archive.
 */
public final class ClassArchive {
    /** Runs a task with extra flags for its JVM. */
    interface Training {
        Object run(WorkerTask task, List<String> flags) throws IOException, InterruptedException;
    }

    /** Makes and uses no archives. */
    public static final ClassArchive NONE = new ClassArchive(Optional.empty(), note -> {});

    private static final int MOST_ARCHIVES = 8;
    private static final Duration TRAINING_BUDGET = Duration.ofMillis(50);

    private final Optional<Path> folder;
    private final Consumer<String> notes;
    private final Set<Path> tried = ConcurrentHashMap.newKeySet();
    private final ReentrantLock training = new ReentrantLock();

    private ClassArchive(Optional<Path> folder, Consumer<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** Keeps archives in a folder, which is made when it is needed; {@code notes} hears why one could not be made. */
    public static ClassArchive in(Path folder, Consumer<String> notes) {
        return new ClassArchive(Optional.of(folder.toAbsolutePath()), notes);
    }

    /** Returns flags for the JVM of the worker that runs this task: none while its archive is not there. */
    List<String> flags(WorkerTask task, Training trainer) throws InterruptedException {
        if (folder.isEmpty() || !ClassPathKey.isArchivable()) {
            return List.of();
        }
        String sort = task.backend().library() instanceof ResolvedLibrary.OnDisk ? "native" : "memory";
        Path archive = folder.get().resolve(ClassPathKey.of(task.suite(), sort) + ".jsa");
        if (!Files.exists(archive) && training.tryLock()) { // others go on without it meanwhile
            try {
                if (tried.add(archive)) {
                    train(task, archive, trainer);
                }
            } finally {
                training.unlock();
            }
        }
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable") // a mismatch costs time and no words
                : List.of();
    }

    private void train(WorkerTask task, Path archive, Training trainer) throws InterruptedException {
        try {
            Files.createDirectories(archive.getParent());
            Path scratch = Files.createTempDirectory(archive.getParent(), "training-");
            try {
                Path dumped = scratch.resolve("classes.jsa");
                trainer.run(within(task, scratch), List.of("-XX:ArchiveClassesAtExit=" + dumped, "-Xlog:disable"));
                if (Files.exists(dumped)) {
                    Files.move(dumped, archive, StandardCopyOption.ATOMIC_MOVE);
                    prune(archive.getParent());
                } else {
                    notes.accept("workers start slower: a worker left no class archive");
                }
            } finally {
                TemporaryFolder.delete(scratch);
            }
        } catch (IOException e) {
            notes.accept("workers start slower: no class archive: " + e);
        }
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
    private static void prune(Path folder) throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            newestFirst = files.filter(file -> file.toString().endsWith(".jsa"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
        }
        for (Path old : newestFirst.subList(Math.min(MOST_ARCHIVES, newestFirst.size()), newestFirst.size())) {
            Files.deleteIfExists(old);
        }
    }
}
