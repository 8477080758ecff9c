package heddle.descriptor;

/** Says what is wrong with a {@code key = value} text, with the file and the line. It is the user's to mend, never a fault of Heddle. */
public final class DescriptorProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Describes a problem of the text as a whole. */
    public DescriptorProblem(String source, String message) {
        super(source + ": " + message);
    }

    /** Describes a problem of one line, counted from 1. */
    public DescriptorProblem(String source, int line, String message) {
        super(source + ":" + line + ": " + message);
    }
}
