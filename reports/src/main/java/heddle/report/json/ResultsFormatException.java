package heddle.report.json;

import java.io.IOException;
import java.nio.file.Path;

/** A file that does not hold results as this Heddle writes them; the message names the file and the field. */
public final class ResultsFormatException extends IOException {
    private static final long serialVersionUID = 1;

    ResultsFormatException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
