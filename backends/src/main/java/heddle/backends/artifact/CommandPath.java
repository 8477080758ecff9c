package heddle.backends.artifact;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds programs on the PATH of an environment, as a shell would. */
public final class CommandPath {
    private final String path;

    /** Looks along the PATH of {@code environment}. */
    public CommandPath(Map<String, String> environment) {
        path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    }

    /** Returns the first executable file of that name; a name with a slash is a path already. */
    public Optional<Path> find(String program) {
        if (program.contains("/")) {
            return executable(program, "");
        }
        for (String folder : path.split(File.pathSeparator)) {
            Optional<Path> found = folder.isEmpty() ? Optional.empty() : executable(folder, program);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> executable(String folder, String program) {
        try {
            Path candidate = Path.of(folder, program).toAbsolutePath();
            return Files.isRegularFile(candidate) && Files.isExecutable(candidate)
                    ? Optional.of(candidate)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // A folder on PATH that no file system can have holds no program.
        }
    }
}
