package heddle.property;

import heddle.cases.CaseInfo;
import heddle.cases.Judgement;
import heddle.cases.Rig;
import heddle.oracle.OwnershipLedger;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last look at a case, when all has been given back: whether its program balanced, and whether the library's own count
 * did where it has one.
 */
final class Books {
    private static final String OWNERSHIP = "OWN-";

    private Books() {}

    /** Returns the judgement with what the books add to it. */
    static Judgement balanced(CaseInfo info, Judgement judgement, Rig rig) {
        List<String> wrong = wrongs(judgement, rig.references());
        if (!wrong.isEmpty()) {
            wrong.add("what the case found: " + judgement.verdict().label() + ": " + judgement.summary());
            return with(judgement, Verdict.UNKNOWN, "Heddle fault: no legal program: " + wrong.get(0), wrong);
        }
        if (judgement.verdict() != Verdict.PASS || rig.leftovers().isEmpty()) {
            return judgement;
        }
        String left =
                "with everything given back, the library still counts as held: " + String.join(", ", rig.leftovers());
        boolean judges = info.clauses().stream().anyMatch(clause -> clause.startsWith(OWNERSHIP));
        return judges
                ? with(judgement, Verdict.VIOLATION, left, List.of())
                : with(judgement, Verdict.PASS, judgement.summary() + "; reported: " + left, List.of(left));
    }

    /** A case that stops half-way gives nothing back, so only one that passes must; but none may use what it gave up. */
    private static List<String> wrongs(Judgement judgement, OwnershipLedger references) {
        List<String> wrong = new ArrayList<>(references.faults());
        if (judgement.verdict() == Verdict.PASS && !references.outstanding().isEmpty()) {
            wrong.add("not given back: " + String.join(", ", references.outstanding()));
        }
        return wrong;
    }

    private static Judgement with(Judgement judgement, Verdict verdict, String summary, List<String> more) {
        List<String> evidence =
                Stream.concat(more.stream(), judgement.evidence().stream()).toList();
        return new Judgement(verdict, summary, evidence, judgement.detail());
    }
}
