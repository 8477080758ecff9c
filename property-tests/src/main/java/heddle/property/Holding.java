package heddle.property;

import heddle.cases.CaseInfo;
import heddle.cases.Judgement;
import heddle.cases.Overlaps;
import heddle.cases.Rig;
import heddle.results.CaseDetail;
import heddle.results.CaseKind;
import heddle.verdict.Verdict;
import java.util.List;

/** Judges a case that ran to its end and found nothing: it holds, unless it raced and its calls never met. */
final class Holding {
    private Holding() {}

    static Judgement judge(CaseInfo info, Rig rig) {
        Overlaps overlaps = rig.overlaps();
        CaseDetail detail = CaseDetail.ofRounds(overlaps.rounds(), overlaps.met());
        if (info.kind() == CaseKind.STATISTICAL && overlaps.met() == 0) {
            return new Judgement(
                    Verdict.NOT_RUN,
                    "its calls never overlapped in " + rounds(overlaps.rounds()) + ", so it has shown nothing",
                    List.of(),
                    detail);
        }
        return new Judgement(Verdict.PASS, summary(overlaps, rig.reports()), rig.reports(), detail);
    }

    private static String summary(Overlaps overlaps, List<String> reports) {
        String held = overlaps.rounds() == 0
                ? "held"
                : "held in " + rounds(overlaps.rounds()) + ", " + overlaps.met() + " of them with overlap";
        return reports.isEmpty() ? held : held + "; reported: " + String.join("; ", reports);
    }

    private static String rounds(long count) {
        return count == 1 ? "1 round" : count + " rounds";
    }
}
