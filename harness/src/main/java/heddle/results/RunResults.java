package heddle.results;

import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that a run found, and what follows from it.
 *
 * <p>Clauses, overhead and exit code follow from the cases. They are kept because readers want them at hand, and the
 * constructor refuses a set that contradicts its own cases.
 *
 * @param run how the run was made
 * @param backends the backends, in the order of the selection
 * @param cases the cases, by backend in that order and then by id
 * @param clauses the clauses on which they bear
 * @param overhead what Heddle itself cost
 * @param exitCode how the command ends
 */
public record RunResults(
        RunSummary run,
        List<BackendResult> backends,
        List<CaseResult> cases,
        List<ClauseResult> clauses,
        Overhead overhead,
        ExitCode exitCode) {
    /** The name and version of the format in which these results are written. */
    public static final String SCHEMA = "heddle-results/1";

    public RunResults {
        backends = List.copyOf(backends);
        cases = List.copyOf(cases);
        clauses = List.copyOf(clauses);
        requireUnique(backends.stream().map(BackendResult::id).toList(), "backend");
        requireUnique(cases.stream().map(c -> c.id() + " on " + c.backend()).toList(), "case");
        if (!cases.equals(ordered(backends, cases))) {
            throw new IllegalArgumentException("the cases are not in the order of their backends and ids");
        }
        List<ClauseInfo> named =
                clauses.stream().map(ClauseResult::clause).distinct().toList();
        if (!Set.copyOf(clauses).equals(Set.copyOf(ClauseResult.derive(cases, backends, named)))) {
            throw new IllegalArgumentException("the clauses contradict the cases");
        }
        ExitCode follows = exitCodeOf(backends, cases);
        if (exitCode != follows && exitCode != ExitCode.USAGE && exitCode != ExitCode.FAULT) {
            throw new IllegalArgumentException(
                    "the exit code is " + exitCode.code() + " where the cases give " + follows.code());
        }
    }

    /** Brings the results of a run together: orders its cases and derives clauses, overhead and exit code. */
    public static RunResults of(
            RunSummary run, List<BackendResult> backends, List<CaseResult> cases, List<ClauseInfo> catalogue) {
        List<CaseResult> ordered = ordered(backends, cases);
        return new RunResults(
                run,
                backends,
                ordered,
                ClauseResult.derive(ordered, backends, catalogue),
                Overhead.of(ordered),
                exitCodeOf(backends, ordered));
    }

    /** Returns the same results, ended by wrong configuration or by Heddle's own fault. */
    public RunResults endedBy(ExitCode other) {
        return new RunResults(run, backends, cases, clauses, overhead, other);
    }

    private static List<CaseResult> ordered(List<BackendResult> backends, List<CaseResult> cases) {
        List<String> ids = backends.stream().map(BackendResult::id).toList();
        for (CaseResult result : cases) {
            if (!ids.contains(result.backend())) {
                throw new IllegalArgumentException(
                        "the case " + result.id() + " names the unknown backend " + result.backend());
            }
        }
        return cases.stream()
                .sorted(Comparator.comparingInt((CaseResult result) -> ids.indexOf(result.backend()))
                        .thenComparing(CaseResult::id))
                .toList();
    }

    /** A refused backend, and one on which nothing ran, was selected and not judged: it counts as not run. */
    private static ExitCode exitCodeOf(List<BackendResult> backends, List<CaseResult> cases) {
        List<Verdict> verdicts = new ArrayList<>();
        cases.forEach(result -> verdicts.add(result.verdict()));
        for (BackendResult backend : backends) {
            if (backend.refused() != null
                    || cases.stream().noneMatch(c -> c.backend().equals(backend.id()))) {
                verdicts.add(Verdict.NOT_RUN);
            }
        }
        return ExitCode.of(verdicts);
    }

    private static void requireUnique(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the " + what + " " + name + " stands twice in the results");
            }
        }
    }
}
