package heddle.report;

import heddle.results.BackendResult;
import heddle.results.CaseDetail;
import heddle.results.CaseHead;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.results.CaseStyle;
import heddle.results.ClauseInfo;
import heddle.results.Expectation;
import heddle.results.LayerReport;
import heddle.results.Outcome;
import heddle.results.ProfileChange;
import heddle.results.RunResults;
import heddle.results.RunSummary;
import heddle.results.Runs;
import heddle.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A run in which every text tries to be something other than text, as much as its field lets it. */
public final class Hostile {
    /** Markup, for fields that must be a name. */
    public static final String NAME = "<script>alert('1')</script>\"'&amp;]]><!--";

    /** Markup, terminal sequences and broken UTF-16, for fields that take any text. */
    public static final String TEXT =
            NAME + "\u001B[31m\u0000\u0008\u009B\uFFFE\uD800 \uDC00\u202E</pre></style>\n\r\t${1}";

    private static final String HUGE = TEXT.repeat(1 + 10_000_000 / TEXT.length());

    private Hostile() {}

    /** Returns a run with texts that are hostile. */
    public static RunResults run() {
        return run(TEXT);
    }

    /** Returns a run with texts that are hostile, each of ten million characters. */
    public static RunResults hugeRun() {
        return run(HUGE);
    }

    private static RunResults run(String text) {
        RunSummary summary = new RunSummary(text, text, -1, Instant.EPOCH, 1, text, text);
        BackendResult judged = new BackendResult(
                NAME, text, null, text, text, text, NAME, List.of(new ProfileChange(NAME, NAME)), text, null);
        BackendResult refused = BackendResult.refused("refused " + NAME, text, NAME, text);
        List<CaseResult> cases = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            cases.add(result(verdict, text));
        }
        ClauseInfo clause = new ClauseInfo(NAME, NAME, NAME, text);
        return RunResults.of(summary, List.of(judged, refused), cases, List.of(clause));
    }

    private static CaseResult result(Verdict verdict, String text) {
        CaseHead head =
                new CaseHead(NAME + verdict, NAME, List.of(NAME), text, CaseStyle.JCSTRESS, CaseKind.STATISTICAL);
        Outcome outcome = new Outcome(text, 1, 1, Expectation.UNLISTED, text);
        CaseDetail detail = new CaseDetail(
                text, text, text, 1, 1, Collections.nCopies(3, outcome), new LayerReport(List.of(text), 1));
        Runs runs = new Runs(verdict.isFailure() ? 1 : 0, 1);
        String folder = "cases/javascript:alert(1)/<b>'\"&/" + verdict;
        return new CaseResult(head, verdict, text, List.of(text, text), runs, 1, 1, folder, detail);
    }
}
