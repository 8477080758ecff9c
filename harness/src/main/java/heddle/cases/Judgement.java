package heddle.cases;

import heddle.results.CaseDetail;
import heddle.verdict.Verdict;
import java.util.List;

/**
 * How a case ended, as its own worker saw it; the parent adds what only it can see, crashes and hangs.
 *
 * @param verdict what was found
 * @param summary one line
 * @param evidence lines that stand alone: what was expected, what was seen, on which threads
 * @param detail the outcome table of a jcstress test, what an unsupported case lacks
 */
public record Judgement(Verdict verdict, String summary, List<String> evidence, CaseDetail detail) {
    public Judgement {
        evidence = List.copyOf(evidence);
    }

    /** Makes a judgement without detail. */
    public static Judgement of(Verdict verdict, String summary, List<String> evidence) {
        return new Judgement(verdict, summary, evidence, CaseDetail.NONE);
    }

    /** Makes the judgement of a case that needs what the library lacks. */
    public static Judgement unsupported(String missing) {
        return new Judgement(
                Verdict.UNSUPPORTED, "the library lacks " + missing, List.of(), CaseDetail.ofMissing(missing));
    }
}
