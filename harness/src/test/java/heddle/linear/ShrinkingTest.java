package heddle.linear;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.linear.Explanation.Illegal;
import heddle.linear.RegisterModel.Call.Read;
import heddle.linear.RegisterModel.Call.Swap;
import heddle.linear.RegisterModel.Call.Write;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    private final Drawing<RegisterModel.Call, Integer> drawing = new Drawing<>();

    @Test
    void calls_beforeAQuietMoment_becomeTheStateThatTheyLeft() {
        drawing.call("A", 0, 5, new Write("x", 1), 0).call("B", 1, 6, new Write("x", 2), 0);
        for (int i = 0; i < 15; i++) {
            drawing.call("T" + i, 10 + i, 90, new Swap("x", 8, 9), 0);
        }
        drawing.call("A", 30, 50, new Read("x"), 3);

        Illegal<Integer, RegisterModel.Call, Integer> illegal = check();

        assertThat(illegal.before()).containsExactlyInAnyOrder(1, 2);
        assertThat(illegal.calls().invocations()).hasSize(16).allMatch(call -> call.beganNanos() >= 10);
        assertThat(illegal.allowed()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void calls_beforeAQuietMoment_stayInAShortHistory() {
        drawing.call("A", 0, 5, new Write("x", 1), 0);
        drawing.call("B", 10, 15, new Read("x"), 3);

        assertThat(check().calls().invocations()).hasSize(2);
    }

    @Test
    void calls_thatBeganLater_areLeftOut() {
        drawing.call("A", 0, 5, new Write("x", 1), 0).call("B", 1, 2, new Read("x"), 3);
        drawing.call("B", 3, 9, new Write("x", 3), 0);

        assertThat(check().calls().invocations())
                .extracting(Invocation::beganNanos)
                .containsExactly(0L, 1L);
    }

    @Test
    void call_thatReturnedLater_staysOpen_sinceItsAnswerMayComeOfCallsLeftOut() {
        drawing.call("A", 0, 20, new Read("x"), 5).call("B", 1, 2, new Read("x"), 9);
        drawing.call("B", 3, 4, new Write("x", 5), 0);

        assertThat(check().unexplained().result()).isEqualTo(9);
        assertThat(check().calls().invocations()).hasSize(1);
    }

    @Test
    void questions_withoutWhichItIsIllegalToo_areLeftOut() {
        drawing.call("A", 0, 20, new Write("x", 1), 0);
        drawing.call("B", 1, 2, new Read("x"), 0).call("C", 3, 4, new Read("x"), 1);
        drawing.call("B", 5, 6, new Read("x"), 1).call("C", 7, 8, new Read("x"), 0);

        assertThat(check().calls().invocations())
                .extracting(Invocation::beganNanos)
                .hasSize(3)
                .startsWith(0L)
                .endsWith(7L);
    }

    @Test
    void writes_areNeverLeftOut_sinceTheRestWouldBeIllegalForWantOfThem() {
        drawing.call("A", 0, 20, new Write("x", 1), 0).call("B", 0, 20, new Write("x", 2), 0);
        drawing.call("C", 1, 15, new Read("x"), 7);

        assertThat(check().calls().invocations()).hasSize(3);
    }

    private Illegal<Integer, RegisterModel.Call, Integer> check() {
        Explanation<Integer, RegisterModel.Call, Integer> explanation =
                new LinearizabilityChecker<>(new RegisterModel()).check(drawing.history());
        assertThat(explanation).isInstanceOf(Illegal.class);
        return (Illegal<Integer, RegisterModel.Call, Integer>) explanation;
    }
}
