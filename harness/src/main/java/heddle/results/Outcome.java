package heddle.results;

/**
 * One row of a jcstress outcome table.
 *
 * @param id the outcome itself, as jcstress writes it: {@code NO_ERROR, VALIDATION}
 * @param count how many samples came out so
 * @param share the same as a part of all samples, 0 to 1
 * @param expect what the test's table says of it
 * @param meaning what it means when it is seen
 */
public record Outcome(String id, long count, double share, Expectation expect, String meaning) {
    public Outcome {
        id = PlainText.line(id);
        meaning = PlainText.line(meaning);
        if (count < 0) {
            throw new IllegalArgumentException("an outcome's count is negative: " + count);
        }
        if (!(share >= 0 && share <= 1)) { // refuses NaN too
            throw new IllegalArgumentException("an outcome's share is not within 0 to 1: " + share);
        }
    }

    /** Returns the row of an outcome that was seen {@code count} times among {@code samples}. */
    public static Outcome of(String id, long count, long samples, Expectation expect, String meaning) {
        return new Outcome(id, count, samples == 0 ? 0 : (double) count / samples, expect, meaning);
    }

    /** Tells whether this row alone fails its test: a bad outcome that was seen. */
    public boolean isFailure() {
        return count > 0 && expect.isBad();
    }
}
