package heddle.results;

import java.time.Instant;

/**
 * How a run was made, so that it can be made again.
 *
 * @param heddleVersion the version of Heddle
 * @param tier the tier: {@code smoke}, {@code quick}, {@code full}
 * @param seed the seed of everything random, all 64 bits of it
 * @param startedAt when it began
 * @param durationMillis its wall time
 * @param selection the arguments that selected what ran, as typed
 * @param jdk the Java runtime that ran it
 */
public record RunSummary(
        String heddleVersion,
        String tier,
        long seed,
        Instant startedAt,
        long durationMillis,
        String selection,
        String jdk) {
    public RunSummary {
        heddleVersion = PlainText.line(heddleVersion);
        tier = PlainText.line(tier);
        selection = PlainText.line(selection);
        jdk = PlainText.line(jdk);
        if (durationMillis < 0) {
            throw new IllegalArgumentException("a run's duration is negative: " + durationMillis);
        }
    }
}
