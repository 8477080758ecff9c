package heddle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RaceTest {
    private static final Duration BUDGET = Duration.ofMillis(30);

    private final List<Actor> actors = new ArrayList<>();
    private final Overlaps overlaps = new Overlaps();
    private final Race race = new Race(List.of("one", "other"), this::start, BUDGET, () -> Turn.ALWAYS, 1, overlaps);

    @AfterEach
    void end() {
        actors.forEach(Actor::close);
    }

    @Test
    void works_ofShortCalls_overlapAgainAndAgain() {
        AtomicInteger calls = new AtomicInteger();

        race.repeat(round -> round.together(() -> call(calls), () -> call(calls)));

        assertThat(overlaps.met()).isPositive();
        assertThat(calls.get()).isEqualTo(2 * overlaps.rounds());
    }

    @Test
    void caller_whoRacesItself_hasTheFirstWork() {
        List<String> roles = new ArrayList<>();
        Actor other = Actor.attentive("other");
        actors.add(other);
        Race own = Race.withCaller(List.of(other), BUDGET, 1, overlaps);

        own.play(
                round -> round.together(
                        () -> roles.add(Thread.currentThread().getName()),
                        () -> assertThat(Thread.currentThread().getName()).isEqualTo("other")),
                0);

        assertThat(roles).containsExactly(Thread.currentThread().getName());
        assertThat(overlaps.rounds()).isEqualTo(1);
    }

    @Test
    void intervals_withAGap_areNoOverlapAndHoldTheEarlyOneBack() {
        Alignment alignment = new Alignment(2, 2, 1);

        assertThat(alignment.learn(List.of(new long[] {0, 10}, new long[] {90_000, 90_010})))
                .isFalse();
        alignment.next();
        assertThat(alignment.last()).matches(".* for [0-9]{5,}, [0-9]+ ns");
        assertThat(alignment.learn(List.of(new long[] {0, 10}, new long[] {5, 30})))
                .isTrue();
    }

    @Test
    void works_whereFewerMakeAMeeting_needNotAllHaveAMomentInCommon() {
        List<long[]> twoOfThree = List.of(new long[] {0, 10}, new long[] {5, 15}, new long[] {20, 30});
        List<long[]> oneByOne = List.of(new long[] {0, 10}, new long[] {10, 15}, new long[] {20, 30});

        assertThat(new Alignment(3, 3, 1).learn(twoOfThree)).isFalse();
        assertThat(new Alignment(3, 2, 1).learn(twoOfThree)).isTrue();
        assertThat(new Alignment(3, 2, 1).learn(oneByOne)).isFalse();
    }

    @Test
    void rounds_areNumberedFromZero() {
        List<Integer> numbers = new ArrayList<>();

        race.repeat(round -> numbers.add(round.number()));

        assertThat(numbers.get(0)).isZero();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void failure_ofAWork_namesTheRound() {
        assertThatThrownBy(() -> race.repeat(round -> round.together(() -> {}, () -> {
                    throw new AssertionError("thread 'other' saw nothing");
                })))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("thread 'other' saw nothing")
                .hasMessageContaining("round 0");
    }

    @Test
    void works_ofAnotherNumberThanThreads_areRefused() {
        assertThatThrownBy(() -> race.repeat(round -> round.together(() -> {})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Actor start(String role) {
        Actor actor = new Actor(role);
        actors.add(actor);
        return actor;
    }

    private static void call(AtomicInteger calls) {
        long end = System.nanoTime() + 2_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        calls.incrementAndGet();
    }
}
