package heddle.fuzz.session;

import java.time.Duration;

/**
 * What a fuzzing session is asked for.
 *
 * @param time for how long it looks; making findings small comes on top
 * @param shrinking how long making one finding small may take
 * @param mostFindings after how many it ends
 */
public record FuzzTerms(
        Duration time, Duration shrinking, long seed, int leastThreads, int mostThreads, int mostFindings) {
    public FuzzTerms {
        if (time.isNegative() || time.isZero() || mostFindings < 1) {
            throw new IllegalArgumentException("no terms: " + time + ", " + mostFindings + " findings");
        }
    }
}
