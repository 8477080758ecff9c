package heddle.report.junit;

import heddle.report.view.Amounts;
import heddle.report.view.RunView;
import heddle.results.CaseResult;
import heddle.results.ClauseInfo;
import heddle.results.Outcome;

/** What a CI system shows below a failed case: its clauses, its rate, its evidence and where the rest lies. */
final class CaseText {
    private CaseText() {}

    static String of(RunView view, CaseResult result) {
        StringBuilder text = new StringBuilder();
        for (ClauseInfo clause : view.clausesOf(result)) {
            line(text, clause.id() + " (" + clause.level() + "): " + clause.title());
        }
        String signal = result.detail().signal();
        line(text, Amounts.rate(result) + (signal == null ? "" : "; ended by " + signal));
        for (Outcome outcome : result.detail().outcomes()) {
            line(text, outcome(outcome));
        }
        result.evidence().forEach(evidence -> line(text, evidence));
        if (result.folder() != null) {
            line(text, "folder: " + result.folder());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String outcome(Outcome outcome) {
        return outcome.expect().label() + " " + Amounts.count(outcome.count()) + " (" + Amounts.percent(outcome.share())
                + ") " + outcome.id() + ": " + outcome.meaning();
    }
}
