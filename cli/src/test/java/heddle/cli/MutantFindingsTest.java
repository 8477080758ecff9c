package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.backends.mutant.Mutant;
import heddle.clause.ClauseCatalogue;
import heddle.matrix.Cell;
import heddle.matrix.Fate;
import heddle.run.CaseIndex;
import heddle.run.Jobs;
import heddle.run.SuiteCase;
import heddle.run.Tier;
import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantFindingsTest {
    private static final Mutant SHARED = Mutant.byName("scopes-shared-by-device");
    private static final String ID = "mutant-scopes-shared-by-device";

    private final List<SuiteCase> planned =
            CaseIndex.load(ClauseCatalogue.load()).select(List.of(), List.of("errors.ScopeOwner.scopeOf*"));
    private final String caseId = planned.get(0).info().id();
    private final MutantFindings findings =
            new MutantFindings(planned, List.of(SHARED), new MutantTerms(Tier.SMOKE, Jobs.of(1), 1, true, ""));

    private Cell cell(Verdict verdict) {
        return new Cell(caseId, verdict, "seen", 10);
    }

    @Test
    void mutant_withoutOutcomes_isPartOfTheMatrix() {
        assertThat(findings.matrix().of(Fate.NOT_RUN)).hasSize(1);
        assertThat(findings.matrix().exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void case_thatFailedOnce_staysAKill() {
        assertThat(findings.add(ID, cell(Verdict.PASS))).isTrue();
        assertThat(findings.isKilled(SHARED)).isFalse();

        assertThat(findings.add(ID, cell(Verdict.VIOLATION))).isFalse();
        findings.add(ID, cell(Verdict.PASS));

        assertThat(findings.isKilled(SHARED)).isTrue();
        assertThat(findings.result(SHARED).cells()).extracting(Cell::verdict).containsExactly(Verdict.VIOLATION);
        assertThat(findings.result(SHARED).firstKillMillis()).hasValue(20);
        assertThat(findings.result(SHARED).durationMillis()).isEqualTo(30);
        assertThat(findings.matrix().score()).isEqualTo(1);
    }

    @Test
    void case_thatCouldNotDecideAtFirst_countsAsWhatItSawLater() {
        findings.add(ID, cell(Verdict.NOT_RUN));
        findings.add(ID, cell(Verdict.HANG));

        assertThat(findings.matrix().of(Fate.KILLED)).hasSize(1);
    }

    @Test
    void outcome_ofAnotherMutant_isRefused() {
        assertThatThrownBy(() -> findings.add("mutant-other", cell(Verdict.PASS)))
                .hasMessageContaining("not planned");
    }
}
