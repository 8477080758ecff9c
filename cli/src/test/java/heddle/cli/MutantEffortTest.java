package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.backends.mutant.Mutant;
import heddle.backends.mutant.Shows;
import heddle.clause.ClauseCatalogue;
import heddle.results.CaseKind;
import heddle.run.CaseIndex;
import heddle.run.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutantEffortTest {
    private static final Mutant CERTAIN = mutant(Shows.ALWAYS);
    private static final Mutant RACY = mutant(Shows.IN_A_RACE);

    private static Mutant mutant(Shows shows) {
        return Mutant.all().stream()
                .filter(each -> each.shows() == shows)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void effort_onLuck_isMoreThanOnCertainty(Tier tier) {
        MutantEffort effort = new MutantEffort(tier);

        assertThat(effort.own(CERTAIN)).isEqualTo(effort.glance());
        assertThat(effort.own(RACY)).isGreaterThan(effort.glance());
        assertThat(effort.rounds(CERTAIN)).isZero();
        assertThat(effort.rounds(RACY)).isEqualTo(effort.mostRounds()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void machine_isForOneCaseAlone_onlyWhereThatHelps(CaseKind kind) {
        MutantEffort effort = new MutantEffort(Tier.QUICK);
        var some = CaseIndex.load(ClauseCatalogue.load()).all().stream()
                .filter(each -> each.info().kind() == kind)
                .findFirst()
                .orElseThrow();

        assertThat(effort.isAlone(CERTAIN, some)).isFalse();
        assertThat(effort.isAlone(RACY, some)).isEqualTo(kind == CaseKind.STATISTICAL);
    }
}
