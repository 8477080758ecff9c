package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.ClauseCatalogue;
import heddle.results.BackendResult;
import heddle.results.CaseResult;
import heddle.results.RunResults;
import heddle.run.CaseIndex;
import heddle.run.Jobs;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final ClauseCatalogue clauses = ClauseCatalogue.load();
    private final List<SuiteCase> planned = CaseIndex.load(clauses).select(List.of("ERR-1"), List.of());
    private final Findings findings = new Findings(
            clauses, planned, new Session.Terms(Tier.SMOKE, Tier.SMOKE.pace(), Jobs.of(1), 1, "--clause ERR-1"));

    @Test
    void case_plannedAndWithoutOutcome_countsAsNotRun() {
        String first = planned.get(0).info().id();
        findings.describe(backend(null));
        findings.add(Outcomes.passed("x", first));

        RunResults results = findings.results();

        assertThat(results.cases()).hasSameSizeAs(planned);
        assertThat(results.cases())
                .filteredOn(result -> result.verdict() != Verdict.NOT_RUN)
                .extracting(CaseResult::id)
                .containsExactly(first);
        assertThat(results.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void case_onARefusedBackend_saysWhy() {
        findings.describe(backend("no adapter"));

        assertThat(findings.results().cases()).hasSameSizeAs(planned).allSatisfy(result -> assertThat(result.summary())
                .isEqualTo("no adapter"));
    }

    @Test
    void results_askedForTwice_areTheSame() {
        findings.describe(backend(null));

        assertThat(findings.results().cases()).isEqualTo(findings.results().cases());
    }

    private static BackendResult backend(@Nullable String refused) {
        return new BackendResult("x", null, null, null, null, null, "multithreaded", List.of(), null, refused);
    }
}
