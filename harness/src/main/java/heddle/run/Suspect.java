package heddle.run;

import heddle.results.CaseKind;
import heddle.results.CaseResult;
import java.io.IOException;

/**
 * A case that did not pass where it ran beside others.
 *
 * @param kind its kind, which says what may run beside it
 * @param asItIs the result that stands if nothing more is run
 * @param again runs it alone, for its rate
 */
record Suspect(CaseKind kind, CaseResult asItIs, Again again) {
    /** The runs that are still to be made; returns the result of all. */
    @FunctionalInterface
    interface Again {
        CaseResult run() throws IOException, InterruptedException;
    }
}
