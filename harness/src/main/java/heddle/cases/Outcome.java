package heddle.cases;

import heddle.verdict.Verdict;
import java.util.List;
import java.util.Map;

/**
 * How a case ended, as its worker saw it.
 *
 * @param verdict Pass, Violation, Unsupported, NotApplicable, Unknown or NotRun; the parent knows of crashes and hangs
 * @param summary one line
 * @param evidence lines that stand alone: what was expected, what was seen, on which threads
 * @param figures named counts: samples, overlaps, rounds
 * @param table for jcstress, the outcome table
 */
public record Outcome(
        Verdict verdict, String summary, List<String> evidence, Map<String, Long> figures, List<OutcomeRow> table) {

    /** A row of a jcstress outcome table; {@code expect} is ACCEPTABLE, INTERESTING, FORBIDDEN or UNKNOWN. */
    public record OutcomeRow(String id, long count, String expect, String meaning) {}

    public Outcome {
        evidence = List.copyOf(evidence);
        figures = Map.copyOf(figures);
        table = List.copyOf(table);
    }

    /** Makes an outcome without figures and table. */
    public static Outcome of(Verdict verdict, String summary, List<String> evidence) {
        return new Outcome(verdict, summary, evidence, Map.of(), List.of());
    }
}
