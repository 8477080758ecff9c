package heddle.cli;

import heddle.clause.ClauseCatalogue;
import heddle.results.BackendResult;
import heddle.results.CaseResult;
import heddle.results.ClauseInfo;
import heddle.results.RunResults;
import heddle.results.RunSummary;
import heddle.run.SuiteCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run has found so far, and the results that follow if it ends here. Used by one thread at a time. */
final class Findings {
    private final List<ClauseInfo> clauses;
    private final List<SuiteCase> planned;
    private final Session.Terms terms;
    private final Instant started = Instant.now();
    private final Map<String, BackendResult> backends = new LinkedHashMap<>();
    private final List<CaseResult> cases = new ArrayList<>();

    /** Begins with nothing found; each of the planned cases is due on each backend. */
    Findings(ClauseCatalogue clauses, List<SuiteCase> planned, Session.Terms terms) {
        this.clauses = clauses.clauses().stream()
                .map(c -> new ClauseInfo(
                        c.id().toString(), c.level().toString(), c.id().area().toString(), c.title()))
                .toList();
        this.planned = planned;
        this.terms = terms;
    }

    /** Takes what is known of a backend, in place of what was known before. */
    void describe(BackendResult backend) {
        backends.put(backend.id(), backend);
    }

    /** Takes the outcome of a case. */
    void add(CaseResult result) {
        cases.add(result);
    }

    /** Returns the results as they stand: a planned case without an outcome counts as not run, whatever the reason. */
    RunResults results() {
        List<CaseResult> all = new ArrayList<>(cases);
        Set<String> have = cases.stream().map(c -> c.backend() + " " + c.id()).collect(Collectors.toSet());
        for (BackendResult backend : backends.values()) {
            String reason = backend.refused() == null ? "the run ended before it" : backend.refused();
            for (SuiteCase each : planned) {
                if (!have.contains(backend.id() + " " + each.info().id())) {
                    all.add(CaseResult.notRun(each.head(backend.id()), reason));
                }
            }
        }
        return RunResults.of(summary(), List.copyOf(backends.values()), all, clauses);
    }

    private RunSummary summary() {
        return new RunSummary(
                Main.VERSION,
                terms.tier().label(),
                terms.seed(),
                started,
                Duration.between(started, Instant.now()).toMillis(),
                terms.selection(),
                Runtime.version().toString());
    }
}
