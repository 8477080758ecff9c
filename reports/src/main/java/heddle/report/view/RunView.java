package heddle.report.view;

import heddle.results.BackendResult;
import heddle.results.CaseResult;
import heddle.results.ClauseInfo;
import heddle.results.ClauseResult;
import heddle.results.ProfileChange;
import heddle.results.RunResults;
import heddle.verdict.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The results of one run, arranged by area and by how much they matter. */
public final class RunView {
    private final RunResults results;
    private final Map<String, ClauseInfo> clauses = new LinkedHashMap<>();

    /** Arranges the results. */
    public RunView(RunResults results) {
        this.results = results;
        results.clauses().stream()
                .map(ClauseResult::clause)
                .forEach(clause -> clauses.putIfAbsent(clause.id(), clause));
    }

    /** Returns the results themselves. */
    public RunResults results() {
        return results;
    }

    /** Returns the areas on which some case bears, in the order of the catalogue. */
    public List<String> areas() {
        return clauses.values().stream().map(ClauseInfo::area).distinct().toList();
    }

    /** Returns the clauses of an area on which some case bears, in the order of the catalogue. */
    public List<ClauseInfo> clausesOf(String area) {
        return clauses.values().stream()
                .filter(clause -> clause.area().equals(area))
                .toList();
    }

    /** Returns the clauses that a case judges, in its own order; or, where it judged none, that it would have judged. */
    public List<ClauseInfo> clausesOf(CaseResult result) {
        return result.head().clauses().stream()
                .filter(id -> result.verdict().isNotJudged()
                        || !BackendResult.isLeftOut(results.backends(), result.backend(), id))
                .map(id -> Objects.requireNonNull(clauses.get(id)))
                .toList();
    }

    /** Returns what became of a clause on a backend, or nothing where no case bears on it. */
    public Optional<ClauseResult> clause(ClauseInfo clause, BackendResult backend) {
        return results.clauses().stream()
                .filter(result ->
                        result.id().equals(clause.id()) && result.backend().equals(backend.id()))
                .findFirst();
    }

    /** Returns what a backend's profile changes: what is left of a clause, and the clauses of which that is left. */
    public Map<String, List<String>> changesOf(BackendResult backend) {
        return backend.changes().stream()
                .collect(Collectors.groupingBy(
                        ProfileChange::change,
                        LinkedHashMap::new,
                        Collectors.mapping(ProfileChange::clause, Collectors.toList())));
    }

    /** Returns how strongly a clause binds a backend: its level, and what the backend's profile makes of that. */
    public String level(ClauseInfo clause, String backend) {
        return results.backends().stream()
                .filter(judged -> judged.id().equals(backend))
                .flatMap(judged -> judged.changes().stream()
                        .filter(change -> change.clause().equals(clause.id()))
                        .map(change -> clause.level() + ", " + change.change() + " under " + judged.profile()))
                .findFirst()
                .orElse(clause.level());
    }

    /** Returns how many cases a validation layer watched. */
    public long watchedByLayer() {
        return results.cases().stream()
                .filter(result -> result.detail().layer() != null)
                .count();
    }

    /** Returns what a validation layer said, rule by rule. */
    public List<LayerFinding> layerFindings() {
        return LayerFinding.in(results);
    }

    /** Counts the cases of a backend that bear on an area; a case that bears on two counts in both. */
    public Tally tally(String area, BackendResult backend) {
        return Tally.of(casesOf(backend).stream()
                .filter(result -> clausesOf(result).stream()
                        .anyMatch(clause -> clause.area().equals(area)))
                .toList());
    }

    /** Counts the cases of a backend, each once. */
    public Tally tally(BackendResult backend) {
        return Tally.of(casesOf(backend));
    }

    /** Returns the cases of a backend, by id. */
    public List<CaseResult> casesOf(BackendResult backend) {
        return results.cases().stream()
                .filter(result -> result.backend().equals(backend.id()))
                .toList();
    }

    /** Returns the verdict over a backend; one that was refused, or has no case, did not run. */
    public Verdict verdictOf(BackendResult backend) {
        return backend.refused() != null
                ? Verdict.NOT_RUN
                : tally(backend).worst().orElse(Verdict.NOT_RUN);
    }

    /** Returns the cases that failed, the worst first, else in the order of the results. */
    public List<CaseResult> failures() {
        return results.cases().stream()
                .filter(result -> result.verdict().isFailure())
                .sorted(Comparator.comparing(CaseResult::verdict))
                .toList();
    }

    /** Returns the cases that stayed open, in the order of the results. */
    public List<CaseResult> undecided() {
        return results.cases().stream()
                .filter(result -> result.verdict().isUndecided())
                .toList();
    }
}
