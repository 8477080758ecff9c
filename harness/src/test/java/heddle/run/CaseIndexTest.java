package heddle.run;

import static heddle.run.RunSamples.suiteCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import heddle.clause.ClauseCatalogue;
import heddle.clause.ClauseId;
import heddle.clause.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseIndexTest {
    private static final ClauseCatalogue CLAUSES = ClauseCatalogue.load();

    private final CaseIndex index = new CaseIndex(
            List.of(
                    suiteCase("mapping.State.two", "MAP-1"),
                    suiteCase("errors.Scope.one", "ERR-1", "ERR-2"),
                    suiteCase("errors.Scope.two", "ERR-2")),
            CLAUSES);

    @Test
    void cases_comeInTheOrderOfTheirIds() {
        assertThat(ids(index.all())).containsExactly("errors.Scope.one", "errors.Scope.two", "mapping.State.two");
    }

    @Test
    void id_thatTwoCasesHave_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new CaseIndex(List.of(suiteCase("a.B.c", "ERR-1"), suiteCase("a.B.c", "MAP-1")), CLAUSES))
                .withMessageContaining("a.B.c");
    }

    @Test
    void clause_thatIsUnknown_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseIndex(List.of(suiteCase("a.B.c", "ERR-99")), CLAUSES))
                .withMessageContaining("ERR-99");
    }

    @Test
    void casesByClause_countsEachCaseForEachOfItsClauses() {
        assertThat(index.casesByClause())
                .hasSize(3)
                .containsEntry(ClauseId.parse("ERR-1"), 1)
                .containsEntry(ClauseId.parse("ERR-2"), 2)
                .containsEntry(ClauseId.parse("MAP-1"), 1);
    }

    @Test
    void casesByClause_underAProfile_countsWhatCanBeJudgedThere() {
        assertThat(index.casesByClause(Profile.MULTITHREADED)).isEqualTo(index.casesByClause());
        assertThat(index.casesByClause(Profile.THREAD_CONFINED))
                .as("none of the cases stays on its thread")
                .isEmpty();
    }

    @Test
    void select_withoutGlobs_isAll() {
        assertThat(index.select(List.of(), List.of())).isEqualTo(index.all());
    }

    @Test
    void select_byClauses_takesCasesOfAnyOfThem() {
        assertThat(ids(index.select(List.of("ERR-1"), List.of()))).containsExactly("errors.Scope.one");
        assertThat(ids(index.select(List.of("ERR-1", "MAP-*"), List.of())))
                .containsExactly("errors.Scope.one", "mapping.State.two");
    }

    @Test
    void select_byCases_takesThoseThatMatchAnyGlob() {
        assertThat(ids(index.select(List.of(), List.of("*.two"))))
                .containsExactly("errors.Scope.two", "mapping.State.two");
        assertThat(ids(index.select(List.of(), List.of("errors.Scope.?ne", "mapping*"))))
                .containsExactly("errors.Scope.one", "mapping.State.two");
    }

    @Test
    void select_byBoth_takesWhatMatchesBoth() {
        assertThat(ids(index.select(List.of("ERR-2"), List.of("*.two")))).containsExactly("errors.Scope.two");
    }

    @Test
    void select_ofNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.select(List.of(), List.of("*.two", "nowhere.*")))
                .withMessageContaining("'nowhere.*'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.select(List.of("ERX-*"), List.of()))
                .withMessageContaining("ERX-*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.select(List.of("MAP-1"), List.of("errors.*")))
                .withMessageContaining("no case matches this selection");
    }

    private static List<String> ids(List<SuiteCase> cases) {
        return cases.stream().map(c -> c.info().id()).toList();
    }
}
