package heddle.report.json;

/** A field that is not as it must be; carries its path within the file, such as {@code cases[3].runs.of}. */
final class FieldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FieldException(String path, String problem) {
        super(path.isEmpty() ? problem : path + ": " + problem);
    }

    FieldException(String path, IllegalArgumentException cause) {
        super(path.isEmpty() ? cause.getMessage() : path + ": " + cause.getMessage(), cause);
    }
}
