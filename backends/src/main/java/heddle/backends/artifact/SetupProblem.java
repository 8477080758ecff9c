package heddle.backends.artifact;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** Says that something is missing on this machine, and what to do about it. It is neither a library's failure nor Heddle's. */
public final class SetupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** Describes a problem in one line, and its remedy in another. */
    public SetupProblem(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** Returns what the user can do. */
    public String remedy() {
        return remedy;
    }

    /** Describes a failure to write below the cache. */
    static SetupProblem ofStorage(Path folder, IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (saysDiskIsFull(text)) {
            return diskFull(folder);
        }
        if (failure instanceof AccessDeniedException || text.contains("Read-only file system")) {
            return new SetupProblem(
                    "the cache " + folder + " cannot be written", "set HEDDLE_HOME to a folder that you may write to");
        }
        SetupProblem problem = new SetupProblem(
                "the cache " + folder + " does not work: " + failure, "set HEDDLE_HOME to a folder on another disk");
        problem.initCause(failure);
        return problem;
    }

    static SetupProblem diskFull(Path folder) {
        return new SetupProblem(
                "no room left on the disk of " + folder,
                "free 400 MB there, or set HEDDLE_HOME to a folder on another disk");
    }

    static boolean saysDiskIsFull(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("no space left on device")
                || lower.contains("disk quota exceeded")
                || lower.contains("enospc");
    }
}
