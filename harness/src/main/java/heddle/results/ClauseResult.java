package heddle.results;

import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of one clause on one backend: the worst that its cases found.
 *
 * @param clause the clause
 * @param backend the id of the backend
 * @param verdict the merged verdict
 * @param cases the number of cases that bear on it, at least one
 * @param unsupported how many of them had nothing to judge (unsupported or not applicable)
 */
public record ClauseResult(ClauseInfo clause, String backend, Verdict verdict, int cases, int unsupported) {
    public ClauseResult {
        PlainText.name(backend, "the backend of a clause's result");
        if (cases < 1 || unsupported < 0 || unsupported > cases) {
            throw new IllegalArgumentException("the clause " + clause.id() + " cannot have " + unsupported
                    + " unsupported of " + cases + " cases");
        }
        if (verdict.isNotJudged() != (unsupported == cases)) {
            throw new IllegalArgumentException("the clause " + clause.id() + " is " + verdict.label() + " with "
                    + unsupported + " unsupported of " + cases + " cases");
        }
    }

    /** Returns the clause's id. */
    public String id() {
        return clause.id();
    }

    /**
     * Derives the clauses of a run: for each backend in the order of the cases, each clause in the order of the
     * catalogue on which at least one case bears. What its profile leaves out is not applicable, whatever the cases found
     * that bear on other clauses too.
     *
     * @throws IllegalArgumentException when a case names a clause that the catalogue lacks, or the catalogue one twice
     */
    public static List<ClauseResult> derive(
            List<CaseResult> cases, List<BackendResult> backends, List<ClauseInfo> catalogue) {
        Map<String, ClauseInfo> known = catalogue.stream()
                .collect(Collectors.toMap(ClauseInfo::id, Function.identity(), (a, b) -> {
                    throw new IllegalArgumentException("the catalogue holds the clause " + a.id() + " twice");
                }));
        Set<String> judged = new LinkedHashSet<>();
        for (CaseResult result : cases) {
            judged.add(result.backend());
            for (String clause : result.head().clauses()) {
                if (!known.containsKey(clause)) {
                    throw new IllegalArgumentException(
                            "the case " + result.id() + " names the unknown clause " + clause);
                }
            }
        }
        List<ClauseResult> derived = new ArrayList<>();
        for (String backend : judged) {
            for (ClauseInfo clause : catalogue) {
                List<Verdict> verdicts = verdicts(cases, backends, backend, clause.id());
                Verdict.merge(verdicts).ifPresent(merged -> derived.add(of(clause, backend, merged, verdicts)));
            }
        }
        return List.copyOf(derived);
    }

    private static List<Verdict> verdicts(
            List<CaseResult> cases, List<BackendResult> backends, String backend, String clause) {
        boolean leftOut = BackendResult.isLeftOut(backends, backend, clause);
        return cases.stream()
                .filter(result -> result.backend().equals(backend)
                        && result.head().clauses().contains(clause))
                .map(result -> leftOut ? Verdict.NOT_APPLICABLE : result.verdict())
                .toList();
    }

    private static ClauseResult of(ClauseInfo clause, String backend, Verdict merged, List<Verdict> verdicts) {
        int unsupported = (int) verdicts.stream().filter(Verdict::isNotJudged).count();
        return new ClauseResult(clause, backend, merged, verdicts.size(), unsupported);
    }
}
