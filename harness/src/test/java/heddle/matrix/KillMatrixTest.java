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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.verdict.ExitCode;
import heddle.verdict.Verdict;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KillMatrixTest {
    private static final List<MatrixCase> CASES = List.of(SCOPES, MAPS);
    private static final MutantResult KILLED =
            row(head("killed", ALWAYS, "ERR-1"), cell(SCOPES, Verdict.PASS, 5), cell(MAPS, Verdict.VIOLATION, 7));
    private static final MutantResult ALIVE =
            row(head("alive", ALWAYS, "ERR-1"), cell(SCOPES, Verdict.PASS, 5), cell(MAPS, Verdict.NOT_APPLICABLE, 0));

    @ParameterizedTest
    @EnumSource
    void fate_byTheVerdictOfItsOneCase(Verdict verdict) {
        Fate fate =
                switch (verdict) {
                    case CRASH, HANG, VIOLATION -> Fate.KILLED;
                    case NOT_RUN, UNKNOWN -> Fate.UNDECIDED;
                    case WAIVED, PASS, UNSUPPORTED, NOT_APPLICABLE -> Fate.SURVIVED;
                };

        assertThat(row(head("m", ALWAYS, "ERR-1"), cell(SCOPES, verdict, 1)).fate(1))
                .isEqualTo(fate);
    }

    @Test
    void fate_whileCasesAreMissing_isUndecidedUnlessOneKilled() {
        assertThat(ALIVE.fate(3)).isEqualTo(Fate.UNDECIDED);
        assertThat(KILLED.fate(3)).isEqualTo(Fate.KILLED);
        assertThat(MutantResult.notRun(head("m", ALWAYS, "ERR-1")).fate(2)).isEqualTo(Fate.NOT_RUN);
    }

    @Test
    void exitCode_withASurvivor_isFailure() {
        MutantResult open = MutantResult.notRun(head("open", ALWAYS, "ERR-1"));

        assertThat(matrix(CASES, KILLED).exitCode()).isEqualTo(ExitCode.HOLDS);
        assertThat(matrix(CASES, KILLED, open).exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(matrix(CASES, KILLED, open, ALIVE).exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(matrix(List.of(SCOPES, MAPS, POPS), KILLED).exitCode()).isEqualTo(ExitCode.HOLDS);
        assertThat(matrix(CASES).exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void score_countsThePlannedMutantsThatAreDead() {
        KillMatrix matrix = matrix(CASES, KILLED, ALIVE, MutantResult.notRun(head("open", ALWAYS, "ERR-1")));

        assertThat(matrix.score()).isCloseTo(1.0 / 3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(matrix.isWhole()).isFalse();
        assertThat(matrix(CASES, KILLED, ALIVE).isWhole()).isTrue();
        assertThat(new KillMatrix(matrix.run(), CASES, List.of(KILLED), 2).isWhole())
                .isFalse();
    }

    @Test
    void cases_thatKillNothing_areToothless() {
        assertThat(matrix(CASES, KILLED, ALIVE).toothless()).containsExactly(SCOPES);
        assertThat(matrix(CASES, KILLED, ALIVE).killedBy(MAPS)).containsExactly(KILLED);
    }

    @Test
    void kills_byCasesOfTheMutantsClauses_areItsOwn() {
        MutantResult both =
                row(head("both", ALWAYS, "MAP-2"), cell(SCOPES, Verdict.CRASH, 5), cell(MAPS, Verdict.VIOLATION, 7));

        assertThat(matrix(CASES, both).ownKills(both)).containsExactly(cell(MAPS, Verdict.VIOLATION, 7));
        assertThat(both.killedBy()).containsExactly(SCOPES.id(), MAPS.id());
    }

    @Test
    void matrix_thatContradictsItself_isRefused() {
        assertThatThrownBy(() -> matrix(List.of(SCOPES), KILLED)).hasMessageContaining("unplanned");
        assertThatThrownBy(() -> matrix(CASES, KILLED, KILLED)).hasMessageContaining("twice");
        assertThatThrownBy(() ->
                        new MutantResult(KILLED.head(), KILLED.cells(), OptionalLong.empty(), KILLED.durationMillis()))
                .hasMessageContaining("first kill");
        assertThatThrownBy(() -> head("m", ALWAYS)).hasMessageContaining("no clause");
    }
}
