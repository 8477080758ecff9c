package heddle.backends.artifact;

import java.nio.file.Path;

/**
 * An artifact whose files lie complete in the cache.
 *
 * @param folder absolute; nothing but Heddle writes there
 */
public record InstalledArtifact(Artifact artifact, Path folder) {
    /** Returns the library, or the driver's manifest. */
    public Path main() {
        return folder.resolve(artifact.main());
    }

    /** Returns one of its files by name. */
    public Path file(String name) {
        return artifact.files().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> folder.resolve(file.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(artifact.name() + " has no file " + name));
    }
}
