package heddle.matrix;

import static heddle.matrix.Rows.ALWAYS;
import static heddle.matrix.Rows.MAPS;
import static heddle.matrix.Rows.POPS;
import static heddle.matrix.Rows.SCOPES;
import static heddle.matrix.Rows.cell;
import static heddle.matrix.Rows.head;
import static heddle.matrix.Rows.matrix;
import static heddle.matrix.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KillChoiceTest {
    private static Map<String, String> choice(List<MatrixCase> cases, MutantResult... mutants) {
        return new KillChoice(matrix(cases, mutants), ALWAYS, Map.of()).choose();
    }

    private static MutantResult killed(String name, String shows, String clause, long millis, MatrixCase... by) {
        return row(
                head(name, shows, clause),
                java.util.Arrays.stream(by)
                        .map(each -> cell(each, Verdict.VIOLATION, millis))
                        .toArray(Cell[]::new));
    }

    @Test
    void choice_betweenLuckAndCertainty_isCertain() {
        assertThat(choice(
                        List.of(SCOPES),
                        killed("lucky", "in a race", "ERR-1", 1, SCOPES),
                        killed("sure", ALWAYS, "MAP-1", 9000, SCOPES)))
                .containsEntry(SCOPES.id(), "mutant-sure");
    }

    @Test
    void choice_betweenSlowAndQuick_isQuick() {
        assertThat(choice(
                        List.of(SCOPES),
                        killed("slow", ALWAYS, "ERR-1", 1900, SCOPES),
                        killed("quick", ALWAYS, "MAP-1", 100, SCOPES)))
                .containsEntry(SCOPES.id(), "mutant-quick");
    }

    @Test
    void choice_amongAlikeMutants_spreads() {
        assertThat(choice(
                                List.of(SCOPES, POPS),
                                killed("a", ALWAYS, "MAP-1", 1, SCOPES, POPS),
                                killed("b", ALWAYS, "MAP-1", 2, SCOPES, POPS))
                        .values())
                .containsExactlyInAnyOrder("mutant-a", "mutant-b");
    }

    @Test
    void choice_ofAMutantOfItsOwnClause_comesFirst() {
        assertThat(choice(
                        List.of(SCOPES),
                        killed("other", ALWAYS, "MAP-1", 1, SCOPES),
                        killed("own", ALWAYS, "ERR-1", 2, SCOPES)))
                .containsEntry(SCOPES.id(), "mutant-own");
    }

    @Test
    void choice_madeBefore_stays() {
        MutantResult quicker = killed("quicker", ALWAYS, "ERR-1", 1, SCOPES);
        MutantResult before = killed("before", ALWAYS, "ERR-1", 2, SCOPES);

        assertThat(new KillChoice(matrix(List.of(SCOPES), quicker, before), ALWAYS, Map.of(SCOPES.id(), before.id()))
                        .choose())
                .containsEntry(SCOPES.id(), "mutant-before");
    }

    @Test
    void case_thatKillsNothing_hasNoMutant() {
        assertThat(choice(List.of(SCOPES, MAPS), killed("m", ALWAYS, "ERR-1", 1, SCOPES)))
                .containsOnlyKeys(SCOPES.id());
    }
}
