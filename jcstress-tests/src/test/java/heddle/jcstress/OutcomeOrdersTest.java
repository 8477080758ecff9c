package heddle.jcstress;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.jcstress.orders.Scenes;
import heddle.results.Expectation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tables call acceptable, against all orders of the tests' calls on the models. */
class OutcomeOrdersTest {
    @Test
    void tests_ofTheSuite_areAllOnAModel() {
        assertThat(Scenes.onModels())
                .isEqualTo(OutcomeTableTest.shipped().stream()
                        .map(StressTest::type)
                        .collect(toSet()));
    }

    /** What the text leaves open is listed as interesting, and is no outcome on the model. */
    @ParameterizedTest
    @MethodSource("onModels")
    void table_ofATest_acceptsExactlyTheOutcomesThatSomeOrderHas(StressTest test) {
        Set<String> accepted = test.table().rows().entrySet().stream()
                .filter(row -> row.getValue().expect() == Expectation.ACCEPTABLE)
                .map(java.util.Map.Entry::getKey)
                .collect(toSet());
        int results = accepted.iterator().next().split(", ", -1).length;

        assertThat(Scenes.actors(test.type())).isEqualTo(new HashSet<>(test.actors()));
        assertThat(Scenes.outcomes(test.type(), results)).isEqualTo(accepted);
    }

    static List<StressTest> onModels() {
        return OutcomeTableTest.shipped().stream()
                .filter(test -> Scenes.onModels().contains(test.type()))
                .toList();
    }
}
