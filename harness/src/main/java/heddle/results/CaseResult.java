package heddle.results;

import heddle.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one case came out on one backend.
 *
 * @param head which case on which backend
 * @param verdict the verdict over all its runs
 * @param summary the one line that says why
 * @param evidence what shows it, line by line, bounded by {@link PlainText}
 * @param runs how often it failed among its runs in fresh processes
 * @param durationMillis the wall time of all its runs
 * @param overheadMillis the part of one run spent outside the case: process, load, device, teardown
 * @param folder its folder below the results folder with forward slashes, or null when it left none
 * @param detail what only some verdicts and styles have
 */
public record CaseResult(
        CaseHead head,
        Verdict verdict,
        String summary,
        List<String> evidence,
        Runs runs,
        long durationMillis,
        long overheadMillis,
        @Nullable String folder,
        CaseDetail detail) {
    public CaseResult {
        summary = PlainText.line(summary);
        evidence = PlainText.block(evidence);
        require(durationMillis >= 0 && overheadMillis >= 0, head, "has a negative time");
        require(folder == null || isBelow(folder), head, "has a folder outside the results: " + folder);
        require(!verdict.isFailure() || runs.failed() > 0, head, "is a failure without a failed run");
        require(verdict != Verdict.PASS || runs.failed() == 0, head, "passes with failed runs: " + runs.rate());
        require(verdict != Verdict.PASS || runs.of() > 0, head, "passes and never ran");
        require(verdict != Verdict.WAIVED || detail.issue() != null, head, "is waived by no issue");
        require(
                verdict != Verdict.UNSUPPORTED || detail.missing() != null,
                head,
                "is unsupported, and nothing missing");
    }

    /** Returns the result of a planned case that did not run, and why. */
    public static CaseResult notRun(CaseHead head, String reason) {
        return new CaseResult(head, Verdict.NOT_RUN, reason, List.of(), Runs.NONE, 0, 0, null, CaseDetail.NONE);
    }

    /** Returns the result of a case that the backend's profile exempts, and why. */
    public static CaseResult notApplicable(CaseHead head, String reason) {
        return new CaseResult(head, Verdict.NOT_APPLICABLE, reason, List.of(), Runs.NONE, 0, 0, null, CaseDetail.NONE);
    }

    /** Returns the result of a case that needs a function or feature which the library is known to lack. */
    public static CaseResult unsupported(CaseHead head, String missing) {
        String reason = "the library lacks " + missing;
        CaseDetail detail = CaseDetail.ofMissing(missing);
        return new CaseResult(head, Verdict.UNSUPPORTED, reason, List.of(), Runs.NONE, 0, 0, null, detail);
    }

    /** Returns this failure as one that an issue on record explains. */
    public CaseResult waivedBy(String issue) {
        require(verdict.isFailure(), head, "is waived and did not fail: " + verdict.label());
        CaseDetail waived = detail.waivedBy(issue);
        return new CaseResult(
                head, Verdict.WAIVED, summary, evidence, runs, durationMillis, overheadMillis, folder, waived);
    }

    /** Returns the case's id. */
    public String id() {
        return head.id();
    }

    /** Returns the backend's id. */
    public String backend() {
        return head.backend();
    }

    private static void require(boolean holds, CaseHead head, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "the case " + head.id() + " on " + head.backend() + " " + PlainText.line(otherwise));
        }
    }

    private static boolean isBelow(String folder) {
        if (!folder.equals(PlainText.line(folder)) || folder.contains("\\")) {
            return false;
        }
        for (String part : folder.split("/", -1)) {
            if (part.isBlank() || part.equals(".") || part.equals("..")) { // an absolute path begins with an empty part
                return false;
            }
        }
        return true;
    }
}
