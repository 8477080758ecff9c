package heddle.descriptor;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The implementation that a worker is to load, found and checked. */
public sealed interface ResolvedLibrary {
    /**
     * A shared library on this machine.
     *
     * @param path absolute
     * @param sha256 of the file's bytes when it was resolved, in small hexadecimal digits
     * @param implementation what it is by its file, for people: "wgpu-native v29.0.1.1"
     * @param missingFunctions C names of functions that it does not export; calling one is a mistake of Heddle's
     */
    record OnDisk(Path path, String sha256, String implementation, List<String> missingFunctions)
            implements ResolvedLibrary {
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        public OnDisk {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("library path is not absolute: " + path);
            }
            if (!HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("not a SHA-256: " + sha256);
            }
            missingFunctions = List.copyOf(missingFunctions);
        }
    }

    /**
     * An implementation in plain Java.
     *
     * @param name as {@link LibrarySource.Memory} has it
     */
    record InMemory(String name) implements ResolvedLibrary {}
}
