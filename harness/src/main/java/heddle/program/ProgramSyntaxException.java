package heddle.program;

/** Thrown for a program's text that cannot be read; says which line. */
public final class ProgramSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final int line;

    public ProgramSyntaxException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    /** Returns the line's number, from 1. */
    public int line() {
        return line;
    }
}
