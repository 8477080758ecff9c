package heddle.report.view;

import heddle.results.CaseResult;
import heddle.verdict.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each verdict occurs among some cases.
 *
 * @param counts the verdicts that occur, each with its number, the worst first
 */
public record Tally(Map<Verdict, Integer> counts) {
    public Tally {
        Map<Verdict, Integer> sorted = new EnumMap<>(Verdict.class);
        sorted.putAll(counts);
        if (sorted.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("a verdict that does not occur has no place in a tally: " + counts);
        }
        counts = sorted;
    }

    /** Counts the verdicts of some cases. */
    public static Tally of(Collection<CaseResult> cases) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (CaseResult result : cases) {
            counts.merge(result.verdict(), 1, Integer::sum);
        }
        return new Tally(counts);
    }

    /** Returns the worst verdict, or nothing where there is no case. */
    public Optional<Verdict> worst() {
        return Verdict.merge(counts.keySet());
    }

    /** Returns how many cases passed. */
    public int passed() {
        return counts.getOrDefault(Verdict.PASS, 0);
    }

    /** Returns how many cases failed: violations, crashes and hangs. */
    public int failed() {
        return sum(counts.keySet().stream().filter(Verdict::isFailure).toList());
    }

    /** Returns how many cases stayed open: not run, or unknown. */
    public int undecided() {
        return sum(counts.keySet().stream().filter(Verdict::isUndecided).toList());
    }

    /** Returns how many cases failed as an issue on record says. */
    public int waived() {
        return counts.getOrDefault(Verdict.WAIVED, 0);
    }

    /** Returns how many cases had nothing to judge: unsupported, or not applicable. */
    public int notJudged() {
        return sum(counts.keySet().stream().filter(Verdict::isNotJudged).toList());
    }

    /** Returns how many cases there are. */
    public int total() {
        return sum(List.copyOf(counts.keySet()));
    }

    private int sum(List<Verdict> verdicts) {
        return verdicts.stream().mapToInt(counts::get).sum();
    }
}
