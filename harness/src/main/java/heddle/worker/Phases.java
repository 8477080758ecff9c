package heddle.worker;

import heddle.cases.PhaseNotes;
import heddle.history.Event;
import heddle.history.EventKind;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How the life of a worker divides into the case's own time and the rest, which is Heddle's overhead.
 *
 * @param startedNanos when the process was started, on the system's monotonic clock
 * @param endedNanos when it was gone
 */
record Phases(long startedNanos, long endedNanos) {
    private static final long NANOS_A_MILLI = 1_000_000;

    /** Returns the whole time, but for the one in which it was the turn of others. */
    long wallMillis(List<Event> events) {
        long waited = nanos(events, PhaseNotes.TURN).sum()
                - nanos(events, PhaseNotes.WAIT).sum();
        return (endedNanos - startedNanos - Math.max(0, waited)) / NANOS_A_MILLI;
    }

    /**
     * Returns the case's own time: between the first note of its begin and the last of its end. One that never came to its
     * end has taken all the rest; one that never began has taken nothing, unless it hung on the way, which is no measure of
     * overhead.
     */
    long caseMillis(List<Event> events, WorkerEnd how) {
        OptionalLong begun = nanos(events, PhaseNotes.BEGIN).min();
        long begin = begun.orElse(how instanceof WorkerEnd.Hung ? startedNanos : endedNanos);
        long end = nanos(events, PhaseNotes.END).max().orElse(endedNanos);
        return Math.max(0, end - begin) / NANOS_A_MILLI;
    }

    private static LongStream nanos(List<Event> events, String note) {
        return events.stream()
                .filter(event -> event.kind() == EventKind.NOTE && event.text().equals(note))
                .mapToLong(Event::nanos);
    }
}
