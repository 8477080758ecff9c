package heddle.results;

import java.util.List;

/**
 * What Heddle itself costs for each case: process, load, device and teardown, over the cases that ran.
 *
 * @param medianMillis the median
 * @param maxMillis the largest
 */
public record Overhead(long medianMillis, long maxMillis) {
    public Overhead {
        if (medianMillis < 0 || medianMillis > maxMillis) {
            throw new IllegalArgumentException(
                    "overhead cannot have the median " + medianMillis + " ms and the maximum " + maxMillis + " ms");
        }
    }

    /** Measures the overhead of some cases; both numbers are 0 when none of them ran. */
    public static Overhead of(List<CaseResult> cases) {
        long[] sorted = cases.stream()
                .filter(result -> result.runs().of() > 0)
                .mapToLong(CaseResult::overheadMillis)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new Overhead(0, 0);
        }
        long lower = sorted[(sorted.length - 1) / 2];
        long upper = sorted[sorted.length / 2];
        return new Overhead((lower + upper) / 2, sorted[sorted.length - 1]);
    }
}
