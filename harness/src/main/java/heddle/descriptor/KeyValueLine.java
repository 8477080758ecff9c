package heddle.descriptor;

/**
 * One {@code key = value} line of a text and where it stands.
 *
 * @param source the file or resource, as messages name it
 * @param line counted from 1
 */
public record KeyValueLine(String source, int line, String key, String value) {
    public KeyValueLine {
        if (line < 1) {
            throw new IllegalArgumentException("line numbers start at 1, not " + line);
        }
    }

    /** Makes the exception that points at this line. */
    public DescriptorProblem problem(String message) {
        return new DescriptorProblem(source, line, message);
    }

    /** Makes the exception for a value that its key does not take. */
    public DescriptorProblem badValue(String why) {
        return problem("bad value '" + value + "' for " + key + ": " + why);
    }
}
