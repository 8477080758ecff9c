package heddle.fuzz.session;

/**
 * How often a program failed in fresh processes.
 *
 * @param failed how many of the plays, or of the processes where each failure ends one
 * @param of how many there were
 */
public record Rate(long failed, long of) {
    /** The rate of what has not been tried. */
    public static final Rate NONE = new Rate(0, 0);

    private static final double SURE = 3;
    private static final int LEAST_PLAYS = 4;
    private static final int MOST_PLAYS = 600;

    /** Returns how many plays show a failure of this rate with a likelihood of 95 in a hundred, even at half the rate. */
    int plays() {
        double share = failed == 0 ? 0.01 : (double) failed / of / 2;
        return (int) Math.max(LEAST_PLAYS, Math.min(MOST_PLAYS, Math.ceil(SURE / share)));
    }

    Rate plus(Rate other) {
        return new Rate(failed + other.failed, of + other.of);
    }
}
