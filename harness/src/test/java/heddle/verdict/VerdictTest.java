package heddle.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
    @Test
    void labels_areTheNamesOfTheFormat() {
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::label))
                .containsExactlyInAnyOrder(
                        "Pass",
                        "Violation",
                        "Crash",
                        "Hang",
                        "Unsupported",
                        "NotApplicable",
                        "Unknown",
                        "NotRun",
                        "Waived");
    }

    @ParameterizedTest
    @EnumSource
    void ofLabel_ofItsOwnLabel_isTheVerdict(Verdict verdict) {
        assertThat(Verdict.ofLabel(verdict.label())).contains(verdict);
    }

    @ParameterizedTest
    @CsvSource({"pass", "PASS", "Passed", "''"})
    void ofLabel_ofAnythingElse_isNothing(String label) {
        assertThat(Verdict.ofLabel(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CRASH, HANG, CRASH",
        "HANG, VIOLATION, HANG",
        "VIOLATION, NOT_RUN, VIOLATION",
        "NOT_RUN, UNKNOWN, NOT_RUN",
        "UNKNOWN, WAIVED, UNKNOWN",
        "WAIVED, PASS, WAIVED",
        "PASS, UNSUPPORTED, PASS",
        "PASS, NOT_APPLICABLE, PASS",
        "UNSUPPORTED, NOT_APPLICABLE, UNSUPPORTED",
        "UNSUPPORTED, VIOLATION, VIOLATION",
        "NOT_APPLICABLE, NOT_RUN, NOT_RUN"
    })
    void merge_ofTwo_isTheStronger(Verdict one, Verdict other, Verdict merged) {
        assertThat(one.merge(other)).isEqualTo(merged);
        assertThat(other.merge(one)).isEqualTo(merged);
    }

    @Test
    void merge_ofAnyThree_isAssociativeAndIdempotent() {
        for (Verdict a : Verdict.values()) {
            assertThat(a.merge(a)).isEqualTo(a);
            for (Verdict b : Verdict.values()) {
                for (Verdict c : Verdict.values()) {
                    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
                }
            }
        }
    }

    @Test
    void merge_isPass_onlyWhenSomethingPassedAndNothingElseWasFound() {
        for (Verdict a : Verdict.values()) {
            for (Verdict b : Verdict.values()) {
                boolean onePassed = a == Verdict.PASS || b == Verdict.PASS;
                boolean noneElse = (a == Verdict.PASS || a.isNotJudged()) && (b == Verdict.PASS || b.isNotJudged());
                assertThat(a.merge(b) == Verdict.PASS).isEqualTo(onePassed && noneElse);
            }
        }
    }

    @Test
    void merge_ofNone_isNoVerdict() {
        assertThat(Verdict.merge(List.of())).isEmpty();
    }
}
