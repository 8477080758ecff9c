package heddle.property;

import heddle.cases.Judgement;
import heddle.oracle.OwnershipLedger;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The last look at a case: whether it gave back what it got, and used nothing that it had given up. */
final class Books {
    private Books() {}

    /**
     * Returns the judgement, or the fault of Heddle's that the case is. A case that stops half-way gives nothing back, so
     * only one that passes must; but none may use what it does not hold.
     */
    static Judgement balanced(Judgement judgement, OwnershipLedger references) {
        List<String> wrong = new ArrayList<>(references.faults());
        if (judgement.verdict() == Verdict.PASS && !references.outstanding().isEmpty()) {
            wrong.add("not given back: " + String.join(", ", references.outstanding()));
        }
        if (wrong.isEmpty()) {
            return judgement;
        }
        List<String> evidence = new ArrayList<>(wrong);
        evidence.add("what the case found: " + judgement.verdict().label() + ": " + judgement.summary());
        evidence.addAll(judgement.evidence());
        return new Judgement(
                Verdict.UNKNOWN,
                "Heddle fault: the case is no legal program: " + wrong.get(0),
                evidence,
                judgement.detail());
    }
}
