package heddle.report.view;

import heddle.results.CaseResult;
import java.util.Locale;

/** Numbers as people read them. */
public final class Amounts {
    private static final long SECOND_MILLIS = 1000;
    private static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;

    private Amounts() {}

    /** Returns a time: {@code 840 ms}, {@code 12.4 s}, {@code 3 min 07 s}. */
    public static String time(long millis) {
        if (millis < SECOND_MILLIS) {
            return millis + " ms";
        }
        if (millis < MINUTE_MILLIS - 50) { // from here on the tenths would round up to a minute
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = (millis + 500) / 1000;
        return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }

    /** Returns a count with its thousands apart: {@code 6,799,815}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns a count with its noun: {@code 1 case}, {@code 2 cases}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns a share in percent: {@code 1.56 %}. What occurs is never shown as 0, nor what is not all as 100. */
    public static String percent(double share) {
        if (share > 0 && share < 0.0001) {
            return "< 0.01 %";
        }
        if (share < 1 && share > 0.9999) {
            return "> 99.99 %";
        }
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /** Returns how often a case failed: {@code failed 3 of 5 runs, 12,000 samples}. */
    public static String rate(CaseResult result) {
        String runs = result.runs().of() == 0
                ? "never ran"
                : "failed " + result.runs().failed() + " of "
                        + count(result.runs().of(), "run");
        long samples = result.detail().samples();
        long overlaps = result.detail().overlaps();
        String taken = samples == 0 ? "" : ", " + count(samples, "sample");
        return runs + taken + (overlaps == 0 ? "" : ", " + count(overlaps, "overlap"));
    }
}
