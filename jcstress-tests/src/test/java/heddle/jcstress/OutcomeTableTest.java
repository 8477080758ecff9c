package heddle.jcstress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.jcstress.fixture.AlwaysAcceptable;
import heddle.jcstress.fixture.NotLiteral;
import heddle.results.Expectation;
import heddle.results.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTableTest {
    /** Tests in which every answer is right, and only a death or a hang of the process is wrong. */
    private static final Set<String> ENDS_OF_THE_PROCESS = Set.of(
            "lifecycle.DeviceLoss_01_DestroyAgainstCreate",
            "lifecycle.DeviceLoss_02_DestroyAgainstSubmit",
            "mapping.MapState_07_RangeAgainstUnmap");

    @Test
    void table_withAPattern_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeTable.of(NotLiteral.class))
                .withMessageContaining("'.*'");
    }

    @Test
    void grade_outcomes_haveTheirShareAndTheirMeaning() {
        List<Outcome> rows = OutcomeTable.of(AlwaysAcceptable.class).grade(Map.of("1, 2", 3L, "7, 7", 1L));

        assertThat(rows)
                .containsExactly(
                        new Outcome("1, 2", 3, 0.75, Expectation.ACCEPTABLE, "Both ran."),
                        new Outcome("0, 0", 0, 0, Expectation.FORBIDDEN, "Neither ran."),
                        new Outcome(
                                "7, 7", 1, 0.25, Expectation.UNLISTED, "The test's table does not list this outcome."));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void table_ofAShippedTest_saysWhatIsRightAndWhatIsWrong(StressTest test) {
        assertThat(test.table().rows().values())
                .extracting(OutcomeTable.Row::expect)
                .contains(Expectation.ACCEPTABLE);
        if (!ENDS_OF_THE_PROCESS.contains(test.info().id())) {
            assertThat(test.table().rows().values())
                    .extracting(OutcomeTable.Row::expect)
                    .contains(Expectation.FORBIDDEN);
        }
        assertThat(test.table().rows().values())
                .allSatisfy(row -> assertThat(row.meaning()).endsWith("."));
        assertThat(test.actors()).hasSizeGreaterThanOrEqualTo(2);
    }

    static List<StressTest> shipped() {
        return StressTests.names().stream()
                .filter(name -> !name.startsWith("heddle.jcstress.fixture."))
                .map(OutcomeTableTest::load)
                .toList();
    }

    private static StressTest load(String name) {
        try {
            return StressTest.load(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
