package heddle.pairs;

import heddle.history.Event;
import heddle.history.EventKind;
import heddle.results.PlainText;
import heddle.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one process of a sweep came, as its journal's notes say.
 *
 * <p>The process writes notes with the constants here; a trace is what the parent reads, whether or not it lived on.
 */
final class SweepTrace {
    static final String CELL = "cell ";
    static final String AT_ONCE = "at once";
    static final String DONE = "done ";
    static final String STOPPED = "stopped ";
    static final String ENDED = "ended";

    private final List<CellOutcome> done = new ArrayList<>();
    private boolean begun;
    private boolean underWay;
    private @Nullable Event atOnce;
    private boolean ended;
    private @Nullable CellOutcome stop;

    /** Reads the notes among the events. */
    static SweepTrace of(List<Event> events) {
        SweepTrace trace = new SweepTrace();
        events.stream().filter(e -> e.kind() == EventKind.NOTE).forEach(trace::take);
        return trace;
    }

    /** Returns the note of a finished cell. */
    static String done(int index, CellOutcome outcome) {
        return DONE + index + " " + outcome.verdict().label() + " " + outcome.samples() + " " + outcome.overlaps() + " "
                + outcome.raced().toNanos() + " " + PlainText.line(outcome.reason());
    }

    private void take(Event event) {
        String note = event.text();
        if (note.startsWith(CELL)) {
            begun = true;
            underWay = true;
            atOnce = null;
        } else if (note.equals(AT_ONCE)) {
            atOnce = event;
        } else if (note.startsWith(DONE)) {
            String[] words = note.substring(DONE.length()).split(" ", 6);
            done.add(new CellOutcome(
                    Verdict.ofLabel(words[1]).orElseThrow(),
                    words[5],
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Duration.ofNanos(Long.parseLong(words[4]))));
            underWay = false;
        } else if (note.startsWith(STOPPED)) {
            String[] words = note.substring(STOPPED.length()).split(" ", 2);
            stop = CellOutcome.notRaced(Verdict.ofLabel(words[0]).orElseThrow(), words[1]);
        } else if (note.equals(ENDED)) {
            ended = true;
        }
    }

    /** Returns the outcomes of the finished cells, in their order. */
    List<CellOutcome> done() {
        return done;
    }

    /** Tells whether there was a device and a first cell. */
    boolean begun() {
        return begun;
    }

    /** Tells whether a cell had begun and was not finished. */
    boolean underWay() {
        return underWay;
    }

    /** Tells whether the calls of the last cell had been let go at once, not only one after the other. */
    boolean atOnce() {
        return atOnce != null;
    }

    /** Returns how long the calls of the last cell raced until then, on the journal's clock. */
    Duration racedUntil(long nanos) {
        return atOnce == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, nanos - atOnce.nanos()));
    }

    /** Tells whether the process came to its own end. */
    boolean ended() {
        return ended;
    }

    /** Returns why it went no further, although the process lived. */
    Optional<CellOutcome> stop() {
        return Optional.ofNullable(stop);
    }
}
