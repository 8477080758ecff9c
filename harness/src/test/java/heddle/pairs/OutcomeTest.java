package heddle.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.pairs.Outcome.Answer;
import heddle.pairs.Outcome.Reported;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final int VALIDATION = 2;
    private static final int INTERNAL = 4;

    private final Outcome.Orders orders = new Outcome.Orders();

    @BeforeEach
    void oneLosesInEachOrder() {
        orders.add(new Outcome(errors(VALIDATION), List.of(new Answer(0, "status 1"), new Answer(1, "status 3"))));
        orders.add(new Outcome(errors(VALIDATION), List.of(new Answer(0, "status 3"), new Answer(1, "status 1"))));
    }

    @Test
    void outcome_ofEitherOrder_isExplained() {
        Outcome raced = new Outcome(errors(VALIDATION), List.of(new Answer(0, "status 3"), new Answer(1, "status 1")));

        assertThat(orders.unexplained(raced)).isEmpty();
    }

    @Test
    void error_thatNoOrderBrings_isNot() {
        assertThat(orders.unexplained(new Outcome(errors(INTERNAL), List.of())))
                .hasValueSatisfying(why -> assertThat(why).contains("in neither order", "message 4"));
        assertThat(orders.unexplained(new Outcome(errors(VALIDATION, VALIDATION), List.of())))
                .hasValueSatisfying(why -> assertThat(why).contains("more errors"));
    }

    @Test
    void answer_thatNoOrderGives_isNot() {
        assertThat(orders.unexplained(new Outcome(List.of(), List.of(new Answer(1, "status 4")))))
                .hasValueSatisfying(why -> assertThat(why).contains("the second call", "status 4"));
    }

    private static List<Reported> errors(int... types) {
        return Arrays.stream(types)
                .mapToObj(type -> new Reported(type, "message " + type))
                .toList();
    }
}
