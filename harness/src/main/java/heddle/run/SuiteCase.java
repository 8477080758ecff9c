package heddle.run;

import heddle.cases.CaseInfo;
import heddle.results.CaseHead;

/**
 * A case with the suite that runs it.
 *
 * @param suite the class name of the {@code CaseSuite}
 * @param info the case
 */
public record SuiteCase(String suite, CaseInfo info) {
    /** Returns the case as results name it. */
    public CaseHead head(String backend) {
        return new CaseHead(info.id(), backend, info.clauses(), info.title(), info.style(), info.kind());
    }
}
