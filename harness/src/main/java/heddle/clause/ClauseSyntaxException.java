package heddle.clause;

/** A clause file that cannot be read; the message begins with file and line. */
public final class ClauseSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    ClauseSyntaxException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
    }

    ClauseSyntaxException(String file, int line, IllegalArgumentException cause) {
        super(file + ":" + line + ": " + cause.getMessage(), cause);
        this.file = file;
        this.line = line;
    }

    /** Names the file as it was given to the parser. */
    public String file() {
        return file;
    }

    /** Gives the line, counted from 1. */
    public int line() {
        return line;
    }
}
