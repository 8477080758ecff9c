package heddle.fuzz.session;

import heddle.fuzz.judge.Finding;
import heddle.program.Program;

/**
 * A program that failed once.
 *
 * @param finding what it showed
 */
record Suspect(Program program, Finding finding) {
    /** Returns whether another finding counts as the same failure, though its details may differ. */
    boolean isLike(Finding other) {
        return other.verdict() == finding.verdict() && other.clause().equals(finding.clause());
    }
}
