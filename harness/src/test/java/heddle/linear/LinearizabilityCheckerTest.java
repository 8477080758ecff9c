package heddle.linear;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.linear.Explanation.Illegal;
import heddle.linear.Explanation.Ok;
import heddle.linear.Explanation.Unknown;
import heddle.linear.RegisterModel.Call.Read;
import heddle.linear.RegisterModel.Call.Swap;
import heddle.linear.RegisterModel.Call.Write;
import org.junit.jupiter.api.Test;

class LinearizabilityCheckerTest {
    private final Drawing<RegisterModel.Call, Integer> registers = new Drawing<>();
    private final Drawing<Integer, Integer> queue = new Drawing<>();

    @Test
    void history_withoutCalls_isOk() {
        assertThat(checkRegisters()).isInstanceOf(Ok.class);
    }

    @Test
    void read_besideAWrite_seesTheOldValueOrTheNew() {
        registers.call("A", 0, 10, new Write("x", 1), 0);
        registers.call("B", 1, 2, new Read("x"), 0);
        registers.call("C", 3, 4, new Read("x"), 1);
        assertThat(checkRegisters()).isInstanceOf(Ok.class);
    }

    @Test
    void read_afterAReadOfTheNewValue_doesNotSeeTheOld() {
        registers.call("A", 0, 10, new Write("x", 1), 0);
        registers.call("B", 1, 2, new Read("x"), 1);
        registers.call("C", 3, 4, new Read("x"), 0);

        Illegal<Integer, RegisterModel.Call, Integer> illegal = illegal(checkRegisters());

        assertThat(illegal.unexplained().thread()).isEqualTo("C");
        assertThat(illegal.allowed()).containsExactly(1);
    }

    @Test
    void read_afterTheWrite_doesNotSeeTheOldValue() {
        registers.call("A", 0, 1, new Write("x", 1), 0);
        registers.call("B", 2, 3, new Read("x"), 0);
        assertThat(checkRegisters()).isInstanceOf(Illegal.class);
    }

    @Test
    void calls_thatTouchAtOneMoment_overlap() {
        registers.call("A", 0, 2, new Write("x", 1), 0);
        registers.call("B", 2, 3, new Read("x"), 0);
        assertThat(checkRegisters()).isInstanceOf(Ok.class);
    }

    @Test
    void swaps_atOnce_doNotBothSucceed() {
        registers.call("A", 0, 10, new Swap("x", 0, 1), 1);
        registers.call("B", 0, 10, new Swap("x", 0, 2), 1);
        assertThat(checkRegisters()).isInstanceOf(Illegal.class);
    }

    @Test
    void registers_apart_areJudgedApart() {
        registers.call("A", 0, 1, new Write("x", 1), 0);
        registers.call("B", 0, 1, new Write("y", 2), 0);
        registers.call("A", 2, 3, new Read("x"), 1);
        registers.call("B", 2, 3, new Read("y"), 1);

        Illegal<Integer, RegisterModel.Call, Integer> illegal = illegal(checkRegisters());

        assertThat(illegal.partition()).isEqualTo("y");
        assertThat(illegal.allowed()).containsExactly(2);
    }

    @Test
    void write_thatNeverReturned_mayHaveHappenedOrNot() {
        registers.open("A", 0, new Write("x", 1));
        registers.call("B", 1, 2, new Read("x"), 0);
        registers.call("B", 3, 4, new Read("x"), 1);
        assertThat(checkRegisters()).isInstanceOf(Ok.class);

        registers.call("B", 5, 6, new Read("x"), 0);
        assertThat(checkRegisters()).isInstanceOf(Illegal.class);
    }

    @Test
    void swap_withUnseenResult_hadOneOfItsEffects() {
        registers.unseen("A", 0, 1, new Swap("x", 0, 5));
        registers.call("B", 2, 3, new Read("x"), 5);
        assertThat(checkRegisters()).isInstanceOf(Ok.class);

        registers.call("B", 4, 5, new Read("x"), 0);
        assertThat(checkRegisters()).isInstanceOf(Illegal.class);
    }

    @Test
    void queue_whoseAppendsOverlap_givesThemInEitherOrder() {
        queue.call("A", 0, 10, 1, 0).call("B", 0, 10, 2, 0);
        queue.call("A", 11, 12, QueueModel.TAKE, 2).call("B", 13, 14, QueueModel.TAKE, 1);
        assertThat(checkQueue(1000)).isInstanceOf(Ok.class);
    }

    @Test
    void queue_whoseAppendsAreOrdered_givesTheFirstFirst() {
        queue.call("A", 0, 1, 1, 0).call("B", 2, 3, 2, 0);
        queue.call("A", 4, 5, QueueModel.TAKE, 2).call("B", 6, 7, QueueModel.TAKE, 1);
        assertThat(checkQueue(1000)).isInstanceOf(Illegal.class);
    }

    @Test
    void effect_betweenCalls_comesWhenItWants() {
        queue.call("A", 0, 1, 1, 0); // appended, and perhaps not arrived
        queue.call("B", 2, 3, QueueModel.TAKE, 0);
        queue.call("B", 4, 5, QueueModel.TAKE, 1);
        assertThat(checkQueue(1000)).isInstanceOf(Ok.class);

        queue.call("B", 6, 7, QueueModel.TAKE, 1);
        assertThat(checkQueue(1000)).isInstanceOf(Illegal.class);
    }

    @Test
    void call_thatCannotHappen_isUnexplainedAndNothingIsAllowed() {
        queue.call("A", 0, 1, QueueModel.TAKE, 3);
        assertThat(illegal(checkQueue(1000)).allowed()).containsExactly(0);

        Drawing<RegisterModel.Call, Integer> impossible = new Drawing<>();
        impossible.call("A", 0, 1, new Write("x", 1), 7);
        assertThat(illegal(new LinearizabilityChecker<>(new RegisterModel()).check(impossible.history()))
                        .allowed())
                .containsExactly(0);
    }

    @Test
    void budget_tooSmall_isUnknownAndTellsHowFarItGot() {
        for (int i = 0; i < 6; i++) {
            queue.call("T" + i, 0, 100, i + 1, 0);
        }
        queue.call("A", 101, 102, QueueModel.TAKE, 6);
        assertThat(checkQueue(1_000_000)).isInstanceOf(Ok.class);

        Explanation<QueueModel.Contents, Integer, Integer> explanation = checkQueue(3);
        assertThat(explanation).isInstanceOf(Unknown.class);
        Unknown<?, ?, ?> unknown = (Unknown<?, ?, ?>) explanation;
        assertThat(unknown.reason()).isEqualTo("undecided after 3 configurations");
        assertThat(unknown.order()).isNotEmpty();
    }

    @Test
    void undecidedRegister_besideAnIllegalOne_doesNotHideIt() {
        for (int i = 0; i < 8; i++) {
            registers.call("T" + i, 0, 100, new Swap("x", i, i + 1), 1);
        }
        registers.call("A", 101, 102, new Write("y", 1), 0);
        registers.call("A", 103, 104, new Read("y"), 2);

        assertThat(new LinearizabilityChecker<>(new RegisterModel(), 5).check(registers.history()))
                .isInstanceOfSatisfying(Illegal.class, illegal -> assertThat(illegal.partition())
                        .isEqualTo("y"));
    }

    @Test
    void calls_tooManyAtOnce_areUnknown() {
        for (int i = 0; i <= Timeline.SLOTS; i++) {
            registers.open("T" + i, i, new Write("x", i));
        }
        assertThat(checkRegisters()).isInstanceOfSatisfying(Unknown.class, unknown -> assertThat(unknown.reason())
                .isEqualTo("more than 64 calls are under way at once"));
    }

    private Explanation<Integer, RegisterModel.Call, Integer> checkRegisters() {
        return new LinearizabilityChecker<>(new RegisterModel()).check(registers.history());
    }

    private Explanation<QueueModel.Contents, Integer, Integer> checkQueue(long budget) {
        return new LinearizabilityChecker<>(new QueueModel(), budget).check(queue.history());
    }

    private static <S, C, R> Illegal<S, C, R> illegal(Explanation<S, C, R> explanation) {
        assertThat(explanation).isInstanceOf(Illegal.class);
        return (Illegal<S, C, R>) explanation;
    }
}
