package heddle.backends.artifact;

import java.util.regex.Pattern;

/**
 * One file that Heddle uses of an artifact.
 *
 * @param name of the file in the cache: a plain name, never a path
 * @param sha256 in small hexadecimal digits
 * @param from where the archive has it
 */
public record ArtifactFile(String name, String sha256, ArchivePath from) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    public ArtifactFile {
        // The name becomes a path in the cache, so nothing that could lead out of its folder may pass.
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain file name: '" + name + "'");
        }
        Sha256.check(sha256);
    }
}
