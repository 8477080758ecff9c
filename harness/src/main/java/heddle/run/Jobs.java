package heddle.run;

/**
 * How many processes run cases at once.
 *
 * @param deterministic for cases that one run decides; they need a core each
 * @param statistical for cases that need the cores for their own threads: more than one makes races rarer, and the rates of
 *     failures with them
 */
public record Jobs(int deterministic, int statistical) {
    public Jobs {
        if (deterministic < 1 || statistical < 1) {
            throw new IllegalArgumentException("jobs are not positive: " + deterministic + ", " + statistical);
        }
    }

    /** Runs so many deterministic cases at once, and statistical ones alone. */
    public static Jobs of(int deterministic) {
        return new Jobs(deterministic, 1);
    }
}
