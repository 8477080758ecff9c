package heddle.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTraceTest {
    @Test
    void finishedCell_isReadAsItWasNoted() {
        CellOutcome outcome =
                new CellOutcome(Verdict.VIOLATION, "an error that no call made", 12, 7, Duration.ofNanos(345));

        SweepTrace trace = SweepTrace.of(List.of(
                note(1, SweepTrace.CELL + 0), note(2, SweepTrace.AT_ONCE), note(3, SweepTrace.done(0, outcome))));

        assertThat(trace.done()).containsExactly(outcome);
        assertThat(trace.underWay()).isFalse();
    }

    @Test
    void cellThatEndedItsProcess_racedFromItsFirstMeetingToTheLastCall() {
        SweepTrace trace = SweepTrace.of(List.of(
                note(100, SweepTrace.CELL + 0),
                note(200, SweepTrace.AT_ONCE),
                note(300, SweepTrace.done(0, new CellOutcome(Verdict.PASS, "", 1, 1, Duration.ZERO))),
                note(400, SweepTrace.CELL + 1),
                note(1_000, SweepTrace.AT_ONCE)));

        assertThat(trace.underWay()).isTrue();
        assertThat(trace.racedUntil(1_750)).isEqualTo(Duration.ofNanos(750));
    }

    @Test
    void cellWhoseCallsOnlyFollowedOneAnother_hasNotRaced() {
        SweepTrace trace = SweepTrace.of(
                List.of(note(1, SweepTrace.CELL + 0), note(2, SweepTrace.AT_ONCE), note(3, SweepTrace.CELL + 1)));

        assertThat(trace.atOnce()).isFalse();
        assertThat(trace.racedUntil(9)).isEqualTo(Duration.ZERO);
    }

    private static Event note(long nanos, String text) {
        return new Event(EventKind.NOTE, nanos, 0, 0, -1, text);
    }
}
