package heddle.run;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.Applicability;
import heddle.clause.Clause;
import heddle.clause.ClauseCatalogue;
import heddle.clause.Profile;
import heddle.results.CaseKind;
import heddle.results.CaseResult;
import heddle.verdict.Verdict;
import heddle.webgpu.Fn;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExemptionTest {
    private final ClauseCatalogue clauses = ClauseCatalogue.load();
    private final Exemption exemption = new Exemption(clauses);

    @Test
    void case_thatNeedsNothingSpecial_runs() {
        assertThat(of(Profile.MULTITHREADED, false, false, Set.of(), "ERR-1")).isEmpty();
    }

    @Test
    void case_acrossThreads_isNotApplicableToAConfinedBackend() {
        assertThat(of(Profile.THREAD_CONFINED, false, false, Set.of(), "MT-2")).hasValueSatisfying(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(result.summary()).contains("other threads");
        });
        assertThat(of(Profile.THREAD_CONFINED, true, false, Set.of(), "MT-2")).isEmpty();
    }

    @Test
    void case_whoseClausesDoNotBindTheProfile_isNotApplicable() {
        String unbound = unbound(Profile.THREAD_CONFINED);

        assertThat(of(Profile.THREAD_CONFINED, true, false, Set.of(), unbound)).hasValueSatisfying(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(result.summary()).contains("thread-confined");
        });
        assertThat(of(Profile.THREAD_CONFINED, true, false, Set.of(), unbound, "MT-2"))
                .as("one of its clauses binds")
                .isEmpty();
    }

    @Test
    void case_whoseClauseIsOnlyWeakened_runs() {
        assertThat(of(Profile.PROXIED, false, false, Set.of(), "MAP-1")).isEmpty();
    }

    @Test
    void case_thatNeedsCommands_isUnsupportedWhereNoneExecute() {
        assertThat(of(Profile.MULTITHREADED, false, true, Set.of(), "ERR-1")).hasValueSatisfying(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.UNSUPPORTED);
            assertThat(result.detail().missing()).isEqualTo("execution of submitted commands");
        });
    }

    @Test
    void case_thatNeedsAMissingFunction_isUnsupportedByName() {
        assertThat(of(Profile.MULTITHREADED, false, false, Set.of(Fn.INSTANCE_WAIT_ANY), "ERR-1"))
                .hasValueSatisfying(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.UNSUPPORTED);
                    assertThat(result.detail().missing()).isEqualTo("wgpuInstanceWaitAny");
                    assertThat(result.runs().of()).isZero();
                });
        assertThat(of(Profile.MULTITHREADED, false, false, Set.of(Fn.BUFFER_UNMAP), "ERR-1"))
                .isEmpty();
    }

    /** Asks about a backend that lacks WaitAny and executes no commands. */
    private Optional<CaseResult> of(
            Profile profile, boolean confined, boolean commands, Set<Fn> functions, String... ids) {
        SuiteCase suiteCase = new SuiteCase(
                "Suite", RunSamples.info("a.B.c", CaseKind.DETERMINISTIC, confined, commands, functions, ids));
        return exemption.of(RunSamples.backend(profile, false, Set.of(Fn.INSTANCE_WAIT_ANY)), suiteCase);
    }

    private String unbound(Profile profile) {
        return clauses.clauses().stream()
                .filter(clause -> clause.applicability(profile) instanceof Applicability.NotApplicable)
                .map(Clause::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
