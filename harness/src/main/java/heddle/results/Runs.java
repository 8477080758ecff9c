package heddle.results;

/**
 * How often a case failed among its runs in fresh processes.
 *
 * @param failed the runs that failed
 * @param of all runs that came to an end; 0 when the case never started
 */
public record Runs(int failed, int of) {
    /** The runs of a case that never started. */
    public static final Runs NONE = new Runs(0, 0);

    public Runs {
        if (failed < 0 || failed > of) {
            throw new IllegalArgumentException("runs cannot be " + failed + " failed of " + of);
        }
    }

    /** Returns the rate as people write it: {@code 3/5}. */
    public String rate() {
        return failed + "/" + of;
    }
}
