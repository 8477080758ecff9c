package heddle.backends.artifact;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The artifacts below HEDDLE_HOME: each has a folder that is complete or absent. Several runs may share the cache; the one
 * that comes second waits for an installation and then finds it done. Threads may share one cache object.
 */
public final class ArtifactCache {
    private static final Duration LOCK_BOUND = Duration.ofMinutes(15);

    private final Path root;
    private final Map<String, String> environment;
    private final InstallListener listener;

    /** Opens the cache of an environment, which package clients inherit; nothing is created before it is needed. */
    public ArtifactCache(HeddleHome home, Map<String, String> environment, InstallListener listener) {
        root = home.artifacts();
        this.environment = Map.copyOf(environment);
        this.listener = listener;
    }

    /** Finds an artifact that is installed and unchanged since its hashes were last checked. Asks no network. */
    public Optional<InstalledArtifact> find(Artifact artifact) {
        Path folder = folder(artifact);
        return Stamp.matches(folder, artifact)
                ? Optional.of(new InstalledArtifact(artifact, folder))
                : Optional.empty();
    }

    /**
     * Finds an artifact, or installs it.
     *
     * @throws SetupProblem when something that this takes is missing on this machine
     */
    public InstalledArtifact ensure(Artifact artifact) throws InterruptedException {
        Optional<InstalledArtifact> present = find(artifact);
        if (present.isPresent()) {
            return present.get();
        }
        artifact.checkMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Files.createDirectories(root);
            Path lockFile = root.resolve(artifact.name() + ".lock");
            Runnable onWait = () -> listener.step(artifact.name(), "waiting for another run that is installing");
            return new ArtifactLock(lockFile, LOCK_BOUND, onWait).whileHeld(() -> installLocked(artifact));
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException("interrupted while installing " + artifact.name());
        } catch (IOException e) {
            throw SetupProblem.ofStorage(root, e);
        }
    }

    /**
     * Reads every byte of an artifact's files again; returns what is wrong with them, nothing when all is well. What is
     * wrong is no longer used: the next install fetches it again.
     */
    public List<String> verify(Artifact artifact) {
        Path folder = folder(artifact);
        if (!Files.isDirectory(folder)) {
            return List.of("not installed");
        }
        List<String> problems = new ArrayList<>();
        for (ArtifactFile file : artifact.files()) {
            Path path = folder.resolve(file.name());
            try {
                if (!Files.isRegularFile(path)) {
                    problems.add(path + " is missing");
                } else if (!Sha256.of(path).equals(file.sha256())) {
                    problems.add(path + " has changed: its SHA-256 is no longer the pinned one");
                }
            } catch (IOException e) {
                problems.add(path + " cannot be read: " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            withdraw(folder, problems);
        }
        return problems;
    }

    private static void withdraw(Path folder, List<String> problems) {
        try {
            Files.deleteIfExists(Stamp.file(folder));
        } catch (IOException e) {
            problems.add(folder + " cannot be withdrawn from use: " + e.getMessage());
        }
    }

    private InstalledArtifact installLocked(Artifact artifact) throws IOException, InterruptedException {
        InstalledArtifact whole = new InstalledArtifact(artifact, folder(artifact));
        if (Stamp.matches(whole.folder(), artifact)) {
            return whole; // Another run installed it while this one waited for the lock.
        }
        if (Files.isDirectory(whole.folder())) {
            List<String> problems = verify(artifact);
            if (problems.isEmpty()) {
                Stamp.write(whole.folder(), artifact); // Copied or restored: the same bytes with other times.
                return whole;
            }
            listener.step(artifact.name(), problems.get(0) + "; it is fetched again");
        }
        Path work = root.resolve("work").resolve(artifact.name());
        new Installation(artifact, whole.folder(), work, listener).run(new Download(environment));
        return whole;
    }

    private Path folder(Artifact artifact) {
        return root.resolve(artifact.folderName());
    }
}
