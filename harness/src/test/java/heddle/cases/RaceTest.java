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
    private static final Duration BUDGET = Duration.ofMillis(200);

    private final List<Actor> actors = List.of(Actor.attentive("one"), Actor.attentive("other"));
    private final Overlaps overlaps = new Overlaps();
    private final Race race = new Race(actors, BUDGET, 1, overlaps);

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
        Race own = Race.withCaller(actors.subList(0, 1), BUDGET, 1, overlaps);

        own.play(
                round -> round.together(
                        () -> roles.add(Thread.currentThread().getName()), () -> assertThat(Thread.currentThread()
                                        .getName())
                                .isEqualTo("one")),
                0);

        assertThat(roles).containsExactly(Thread.currentThread().getName());
        assertThat(overlaps.rounds()).isEqualTo(1);
    }

    @Test
    void intervals_withAGapTwice_areNoOverlapAndHoldTheEarlyOneBack() {
        Alignment alignment = new Alignment(2, 1);

        alignment.learn(List.of(new long[] {0, 10}, new long[] {900_000, 900_010}));
        alignment.next();
        assertThat(alignment.last()).doesNotMatch(".*[0-9]{6,}.*");
        assertThat(alignment.learn(List.of(new long[] {0, 10}, new long[] {900_000, 900_010})))
                .isFalse();
        alignment.next();
        assertThat(alignment.last()).matches(".* for [0-9]{6,}, [0-9]+ ns");
        assertThat(alignment.learn(List.of(new long[] {0, 10}, new long[] {5, 30})))
                .isTrue();
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

    private static void call(AtomicInteger calls) {
        long end = System.nanoTime() + 2_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        calls.incrementAndGet();
    }
}
