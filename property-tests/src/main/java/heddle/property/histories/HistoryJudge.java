package heddle.property.histories;

import heddle.linear.ConcurrentHistory;
import heddle.linear.EvidenceText;
import heddle.linear.Explanation;
import heddle.linear.Explanation.Illegal;
import heddle.linear.Explanation.Unknown;
import heddle.linear.LinearizabilityChecker;
import heddle.model.Model;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Judges the histories of a case, one after the other: an illegal one fails it at once, and one that could not be decided
 * makes it Unknown at its end, since a later one may still be illegal.
 */
public final class HistoryJudge<S, C, R> {
    private final Model<S, C, R> model;
    private final LinearizabilityChecker<S, C, R> checker;
    private @Nullable String undecided;

    public HistoryJudge(Model<S, C, R> model) {
        this.model = model;
        this.checker = new LinearizabilityChecker<>(model);
    }

    /** Fails the case if no order explains the history. */
    public void judge(ConcurrentHistory<C, R> history) {
        Explanation<S, C, R> explanation = checker.check(history);
        if (explanation instanceof Illegal<S, C, R> illegal) {
            throw new AssertionError(String.join("\n", EvidenceText.of(illegal, history, model)));
        }
        if (explanation instanceof Unknown<S, C, R> unknown) {
            undecided = "a history of " + history.invocations().size() + " calls: " + unknown.reason();
        }
    }

    /** Ends the case: Unknown if any history was. */
    public void end() {
        if (undecided != null) {
            throw new TestAbortedException(undecided);
        }
    }
}
