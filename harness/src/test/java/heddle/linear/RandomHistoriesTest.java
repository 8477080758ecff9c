package heddle.linear;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.linear.Explanation.Illegal;
import heddle.linear.Explanation.Ok;
import heddle.linear.RegisterModel.Call;
import heddle.linear.RegisterModel.Call.Read;
import heddle.linear.RegisterModel.Call.Swap;
import heddle.linear.RegisterModel.Call.Write;
import heddle.model.BufferShape;
import heddle.model.MapCall;
import heddle.model.MapCall.Answered;
import heddle.model.MapCall.Create;
import heddle.model.MapCall.GetMapState;
import heddle.model.MapCall.MapAsync;
import heddle.model.MapCall.Unmap;
import heddle.model.MapStateModel;
import heddle.model.Model;
import heddle.model.ModelRun;
import heddle.model.Span;
import heddle.webgpu.MapMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The checker beside the definition, and on histories whose answer is known from how they were made. */
class RandomHistoriesTest {
    private static final long SEED = 20_261_017;
    private static final long SMALL_BUDGET = 20_000;

    private final Random random = new Random(SEED);

    @Test
    void registers_withAnyResults_agreeWithEveryOrderTried() {
        agree(new RegisterModel(), this::registerCall, () -> random.nextInt(3), 3000);
    }

    @Test
    void queue_withAnyResults_agreesWithEveryOrderTried() {
        agree(new QueueModel(), this::queueCall, () -> random.nextInt(3), 3000);
    }

    @Test
    void legalHistories_ofFourThreadsTimesTenCalls_areExplainedInASmallBudget() {
        for (int i = 0; i < 300; i++) {
            legal(new RegisterModel(), this::registerCall);
            legal(new QueueModel(), this::queueCall);
            Drawn drawn = new Drawn(random);
            legal(new MapStateModel(), drawn::mapCall);
        }
    }

    @Test
    void wrongResult_plantedInALegalHistory_isFound() {
        Supplier<Call> calls = () -> random.nextBoolean() ? new Read("x") : new Write("x", random.nextInt(5));
        for (int i = 0; i < 300; i++) {
            ConcurrentHistory<Call, Integer> history = new Simulation<>(new RegisterModel(), random, calls).run(4, 10);
            Invocation<Call, Integer> wrong = pickRead(history);
            List<Invocation<Call, Integer>> changed = new ArrayList<>(history.invocations());
            changed.set(
                    changed.indexOf(wrong),
                    new Invocation<>(wrong.thread(), wrong.call(), 9, wrong.beganNanos(), wrong.endedNanos()));

            Explanation<Integer, Call, Integer> explanation = new LinearizabilityChecker<>(
                            new RegisterModel(), SMALL_BUDGET)
                    .check(new ConcurrentHistory<>(changed));

            assertThat(explanation).isInstanceOf(Illegal.class);
            Illegal<Integer, Call, Integer> illegal = (Illegal<Integer, Call, Integer>) explanation;
            assertThat(illegal.unexplained().result()).isEqualTo(9);
            assertThat(illegal.calls().invocations()).hasSizeLessThan(40);
        }
    }

    private Invocation<Call, Integer> pickRead(ConcurrentHistory<Call, Integer> history) {
        List<Invocation<Call, Integer>> reads = history.invocations().stream()
                .filter(i -> i.call() instanceof Read)
                .toList();
        return reads.get(random.nextInt(reads.size()));
    }

    private <S, C, R> void legal(Model<S, C, R> model, Supplier<C> calls) {
        ConcurrentHistory<C, R> history = new Simulation<>(model, random, calls).run(4, 10);
        Explanation<S, C, R> explanation = new LinearizabilityChecker<>(model, SMALL_BUDGET).check(history);
        assertThat(explanation).isInstanceOf(Ok.class);
        assertExplains(model, history, (Ok<S, C, R>) explanation);
    }

    /** Draws calls on one buffer that the model lets happen sooner or later: each map is answered once. */
    private static final class Drawn {
        private final Random random;
        private final Deque<Integer> unanswered = new ArrayDeque<>();
        private int tickets;

        Drawn(Random random) {
            this.random = random;
            this.tickets = -1;
        }

        MapCall mapCall() {
            if (tickets < 0) {
                tickets = 0;
                return new Create("b", new BufferShape(64, MapMode.READ), false);
            }
            int kind = random.nextInt(5);
            if (kind == 0) {
                return new Unmap("b");
            }
            if (kind == 1) {
                return new GetMapState("b");
            }
            if (kind == 2 && !unanswered.isEmpty()) {
                return new Answered("b", unanswered.remove());
            }
            unanswered.add(tickets);
            return new MapAsync("b", tickets++, MapMode.READ, new Span(0, 64));
        }
    }

    /** Draws small histories with results out of the air, of which some calls never return or nobody saw the result. */
    private <C> void agree(Model<?, C, Integer> model, Supplier<C> calls, Supplier<Integer> results, int histories) {
        int legal = 0;
        for (int i = 0; i < histories; i++) {
            ConcurrentHistory<C, Integer> history = draw(calls, results);
            Explanation<?, C, Integer> explanation = new LinearizabilityChecker<>(model).check(history);
            boolean isLegal = BruteForce.explains(model, history);
            assertThat(explanation).as("%s", history).isInstanceOf(isLegal ? Ok.class : Illegal.class);
            if (explanation instanceof Ok<?, C, Integer> ok) {
                assertExplains(model, history, ok);
            }
            legal += isLegal ? 1 : 0;
        }
        assertThat(legal).isBetween(histories / 10, histories * 9 / 10);
    }

    private <C> ConcurrentHistory<C, Integer> draw(Supplier<C> calls, Supplier<Integer> results) {
        List<Invocation<C, Integer>> drawn = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int began = random.nextInt(10);
            Integer result = random.nextInt(6) == 0 ? null : results.get();
            drawn.add(
                    random.nextInt(8) == 0
                            ? Invocation.open("T" + i, calls.get(), began)
                            : new Invocation<>("T" + i, calls.get(), result, began, began + random.nextInt(6)));
        }
        return new ConcurrentHistory<>(drawn);
    }

    /** Follows the order that a checker gave: legal, in real time, and with every call that returned. */
    private static <C, R> void assertExplains(Model<?, C, R> model, ConcurrentHistory<C, R> history, Ok<?, C, R> ok) {
        List<Invocation<C, R>> order = ok.orders().values().stream().findFirst().orElse(List.of());
        ModelRun<?, C, R> run = new ModelRun<>(model);
        boolean allSeen = order.stream().allMatch(call -> call.result() != null);
        for (int i = 0; i < order.size(); i++) {
            Invocation<C, R> call = order.get(i);
            assertThat(order.subList(0, i)).noneMatch(call::precedes);
            R result = call.result();
            if (allSeen && result != null) {
                assertThat(run.accept(call.call(), result)).as("%s", call).isTrue();
            }
        }
        assertThat(order)
                .containsAll(history.invocations().stream()
                        .filter(Invocation::hasReturned)
                        .toList());
    }

    private Call registerCall() {
        int value = random.nextInt(3);
        return switch (random.nextInt(3)) {
            case 0 -> new Write("x", value);
            case 1 -> new Swap("x", value, random.nextInt(3));
            default -> new Read("x");
        };
    }

    private Integer queueCall() {
        return random.nextBoolean() ? QueueModel.TAKE : 1 + random.nextInt(2);
    }
}
