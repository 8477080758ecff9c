package heddle.backends.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * One installation of one artifact: download, check, unpack, check each file, make durable, and only then one rename that
 * makes it visible. Its working folder lies in the cache, so that the rename stays on one disk. The caller holds the
 * artifact's lock: what lies in the working folder was therefore left by a run that died.
 */
final class Installation {
    private final Artifact artifact;
    private final Path target;
    private final Path work;
    private final InstallListener listener;

    Installation(Artifact artifact, Path target, Path work, InstallListener listener) {
        this.artifact = artifact;
        this.target = target;
        this.work = work;
        this.listener = listener;
    }

    void run(Download download) throws IOException, InterruptedException {
        try (WorkFolder folder = new WorkFolder(work)) {
            if (folder.makeEmpty()) {
                listener.step(artifact.name(), "removed what an interrupted installation left");
            }
            listener.step(
                    artifact.name(),
                    "fetching " + artifact.packageSpec() + " with "
                            + artifact.client().title() + " (" + artifact.megabytes() + " MB)");
            Path archive = download.into(folder.path(), artifact);
            listener.step(artifact.name(), "unpacking");
            publish(unpacked(archive));
            listener.step(artifact.name(), "installed in " + target);
        }
    }

    private Path unpacked(Path archive) throws IOException {
        Path fresh = Files.createDirectory(work.resolve("unpacked"));
        Unpacking.unpack(archive, artifact, fresh);
        for (ArtifactFile file : artifact.files()) {
            String actual = Sha256.of(fresh.resolve(file.name()));
            if (!actual.equals(file.sha256())) {
                // The archive itself was as pinned, so the two pins disagree.
                throw new IllegalStateException(artifact.name() + ": " + file.from() + " has SHA-256 " + actual
                        + ", pinned is " + file.sha256());
            }
        }
        Stamp.write(fresh, artifact);
        FolderTree.sync(fresh);
        return fresh;
    }

    private void publish(Path fresh) throws IOException {
        if (Files.exists(target)) {
            // A run that has the old files open keeps them; only their names go.
            Files.move(target, work.resolve("replaced"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        FolderTree.syncOne(target.getParent());
    }

    /** The folder below which everything unfinished lies; gone when the installation ends, well or badly. */
    private record WorkFolder(Path path) implements AutoCloseable {
        /** Makes it an empty folder, and tells whether something was there. */
        boolean makeEmpty() throws IOException {
            boolean leftover = Files.exists(path);
            FolderTree.delete(path);
            Files.createDirectories(path);
            return leftover;
        }

        @Override
        public void close() throws IOException {
            FolderTree.delete(path);
        }
    }
}
