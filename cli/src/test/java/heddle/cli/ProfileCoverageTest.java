package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.clause.Clause;
import heddle.clause.ClauseCatalogue;
import heddle.clause.ClauseId;
import heddle.clause.Profile;
import heddle.run.CaseIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds that no profile binds a backend to a clause that nothing can judge there. */
class ProfileCoverageTest {
    private final ClauseCatalogue catalogue = ClauseCatalogue.load();

    @ParameterizedTest
    @EnumSource
    void clause_thatBindsAProfile_hasACaseThatJudgesItThere(Profile profile) {
        Map<ClauseId, Integer> cases = CaseIndex.load(catalogue).casesByClause(profile);
        List<ClauseId> binding = catalogue.clauses().stream()
                .filter(clause -> clause.applicability(profile).judgedAt().isPresent())
                .map(Clause::id)
                .toList();

        assertThat(binding).as("clauses that bind " + profile).hasSizeGreaterThan(30);
        assertThat(cases.keySet()).containsExactlyInAnyOrderElementsOf(binding);
    }
}
