package heddle.worker;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.cases.PhaseNotes;
import heddle.history.Event;
import heddle.history.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {
    private static final WorkerEnd EXITED = new WorkerEnd.Exited(0);

    private final Phases phases = new Phases(millis(100), millis(1000));

    @Test
    void caseMillis_ofACaseThatEnded_liesBetweenItsNotes() {
        assertThat(phases.wallMillis(List.of())).isEqualTo(900);
        assertThat(phases.caseMillis(
                        List.of(note(PhaseNotes.BEGIN, 300), note("x", 400), note(PhaseNotes.END, 700)), EXITED))
                .isEqualTo(400);
    }

    @Test
    void wallMillis_leavesOutTheTurnsOfOthers() {
        assertThat(phases.wallMillis(List.of(note(PhaseNotes.WAIT, 200), note(PhaseNotes.TURN, 500))))
                .isEqualTo(600);
        assertThat(phases.wallMillis(List.of(note(PhaseNotes.WAIT, 200)))).isEqualTo(900);
    }

    @Test
    void caseMillis_leavesOutTheTurnsOfOthers() {
        List<Event> events = List.of(
                note(PhaseNotes.BEGIN, 300),
                note(PhaseNotes.WAIT, 400),
                note(PhaseNotes.TURN, 450),
                note(PhaseNotes.WAIT, 500),
                note(PhaseNotes.TURN, 600),
                note(PhaseNotes.END, 700));
        assertThat(phases.caseMillis(events, EXITED)).isEqualTo(250);
        assertThat(phases.wallMillis(events)).isEqualTo(750);
    }

    @Test
    void caseMillis_ofACaseThatNeverEnded_isAllTheRest() {
        assertThat(phases.caseMillis(List.of(note(PhaseNotes.BEGIN, 300)), new WorkerEnd.Hung("")))
                .isEqualTo(700);
    }

    @Test
    void caseMillis_ofACaseThatNeverBegan_isNothing() {
        assertThat(phases.caseMillis(List.of(note("loading", 300)), EXITED)).isZero();
    }

    @Test
    void caseMillis_ofAWorkerThatHungOnTheWay_isAll() {
        assertThat(phases.caseMillis(List.of(), new WorkerEnd.Hung(""))).isEqualTo(900);
    }

    private static Event note(String text, long atMillis) {
        return new Event(EventKind.NOTE, millis(atMillis), 0, 0, 0, text);
    }

    private static long millis(long millis) {
        return millis * 1_000_000;
    }
}
