package heddle.fuzz.session;

import java.time.Duration;

/**
 * What a fuzzing session is asked for.
 *
 * @param time for how long it looks in all; making findings small comes on top
 * @param shrinking how long making one finding small may take
 * @param mostFindings after how many it ends
 * @param mostPrograms after how many programs it ends
 * @param blind whether each program is made from its seed alone, whatever has been covered
 */
public record FuzzTerms(
        Duration time,
        Duration shrinking,
        long seed,
        int leastThreads,
        int mostThreads,
        int mostFindings,
        long mostPrograms,
        boolean blind) {
    public FuzzTerms {
        if (time.isNegative() || time.isZero() || mostFindings < 1 || mostPrograms < 1) {
            throw new IllegalArgumentException("no terms: " + time + ", " + mostFindings + " findings");
        }
    }
}
