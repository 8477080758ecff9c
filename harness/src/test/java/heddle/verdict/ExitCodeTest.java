package heddle.verdict;

import static heddle.verdict.Verdict.CRASH;
import static heddle.verdict.Verdict.HANG;
import static heddle.verdict.Verdict.NOT_APPLICABLE;
import static heddle.verdict.Verdict.NOT_RUN;
import static heddle.verdict.Verdict.PASS;
import static heddle.verdict.Verdict.UNKNOWN;
import static heddle.verdict.Verdict.UNSUPPORTED;
import static heddle.verdict.Verdict.VIOLATION;
import static heddle.verdict.Verdict.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeTest {
    @Test
    void codes_areThoseOfTheCommand() {
        assertThat(ExitCode.values()).extracting(ExitCode::code).containsExactly(0, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @EnumSource
    void ofCode_ofItsOwnNumber_isTheExitCode(ExitCode exitCode) {
        assertThat(ExitCode.ofCode(exitCode.code())).contains(exitCode);
    }

    @Test
    void ofCode_ofAnotherNumber_isNothing() {
        assertThat(ExitCode.ofCode(5)).isEmpty();
        assertThat(ExitCode.ofCode(-1)).isEmpty();
    }

    @Test
    void of_passesBesideUnsupportedAndWaived_holds() {
        assertThat(ExitCode.of(List.of(PASS, UNSUPPORTED, NOT_APPLICABLE, WAIVED)))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(ExitCode.of(List.of(WAIVED))).isEqualTo(ExitCode.HOLDS);
    }

    @ParameterizedTest
    @EnumSource(names = {"VIOLATION", "CRASH", "HANG"})
    void of_oneFailureAmongAll_failed(Verdict failure) {
        assertThat(ExitCode.of(List.of(PASS, NOT_RUN, UNKNOWN, failure))).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_RUN", "UNKNOWN"})
    void of_oneOpenCaseAndNoFailure_incomplete(Verdict open) {
        assertThat(ExitCode.of(List.of(PASS, WAIVED, open, UNSUPPORTED))).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void of_nothingJudged_incomplete() {
        assertThat(ExitCode.of(List.of())).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(ExitCode.of(List.of(UNSUPPORTED, NOT_APPLICABLE))).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void of_allFailuresTogether_failed() {
        assertThat(ExitCode.of(List.of(VIOLATION, CRASH, HANG))).isEqualTo(ExitCode.FAILED);
    }
}
