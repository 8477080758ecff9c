package heddle.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a result only for some verdicts and some styles.
 *
 * @param signal how the process ended, for a crash: {@code SIGSEGV}
 * @param missing the function or feature that the library lacks, for an unsupported case
 * @param issue the issue on record, for a waived failure
 * @param samples how many samples were taken, for a statistical case; 0 where nothing counts them
 * @param overlaps in how many of the samples the calls truly overlapped; 0 where nothing measures it
 * @param outcomes the outcome table of a jcstress test, else empty
 * @param layer what a validation layer said, or null where none watched
 */
public record CaseDetail(
        @Nullable String signal,
        @Nullable String missing,
        @Nullable String issue,
        long samples,
        long overlaps,
        List<Outcome> outcomes,
        @Nullable LayerReport layer) {
    /** Nothing beyond the verdict. */
    public static final CaseDetail NONE = new CaseDetail(null, null, null, 0, 0, List.of(), null);

    public CaseDetail {
        signal = signal == null ? null : PlainText.line(signal);
        missing = missing == null ? null : PlainText.line(missing);
        issue = issue == null ? null : PlainText.line(issue);
        outcomes = List.copyOf(outcomes);
        if (samples < 0 || overlaps < 0) {
            throw new IllegalArgumentException("samples or overlaps is negative: " + samples + ", " + overlaps);
        }
    }

    /** Returns the detail of a crash. */
    public static CaseDetail ofSignal(String signal) {
        return new CaseDetail(signal, null, null, 0, 0, List.of(), null);
    }

    /** Returns the detail of an unsupported case: the function or feature that the library lacks. */
    public static CaseDetail ofMissing(String missing) {
        return new CaseDetail(null, missing, null, 0, 0, List.of(), null);
    }

    /** Returns the detail of a case that races: its rounds, and those in which its calls overlapped. */
    public static CaseDetail ofRounds(long rounds, long overlaps) {
        return new CaseDetail(null, null, null, rounds, overlaps, List.of(), null);
    }

    /** Returns the detail of a jcstress test. */
    public static CaseDetail ofOutcomes(long samples, List<Outcome> outcomes) {
        return new CaseDetail(null, null, null, samples, 0, outcomes, null);
    }

    /** Returns the same detail, waived by an issue on record. */
    public CaseDetail waivedBy(String issueOnRecord) {
        return new CaseDetail(signal, missing, issueOnRecord, samples, overlaps, outcomes, layer);
    }

    /** Returns the same detail, with what a validation layer said. */
    public CaseDetail watchedBy(LayerReport report) {
        return new CaseDetail(signal, missing, issue, samples, overlaps, outcomes, report);
    }
}
