package heddle.worker;

import heddle.cases.PhaseNotes;
import heddle.history.Event;
import heddle.history.EventKind;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
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
        return (endedNanos - startedNanos - waitedNanos(events)) / NANOS_A_MILLI;
    }

    /**
     * Returns the case's own time: between the first note of its begin and the last of its end, but for the turns of
     * others. One that never came to its
     * end has taken all the rest; one that never began has taken nothing, unless it hung on the way, which is no measure of
     * overhead.
     */
    long caseMillis(List<Event> events, WorkerEnd how) {
        OptionalLong begun = nanos(events, PhaseNotes.BEGIN).min();
        long begin = begun.orElse(how instanceof WorkerEnd.Hung ? startedNanos : endedNanos);
        long end = nanos(events, PhaseNotes.END).max().orElse(endedNanos);
        return Math.max(0, end - begin - waitedNanos(events)) / NANOS_A_MILLI;
    }

    /** Of a wait that did not end nothing is known: the process ended in it. */
    private static long waitedNanos(List<Event> events) {
        long[] since = nanos(events, PhaseNotes.WAIT).toArray();
        long[] until = nanos(events, PhaseNotes.TURN).toArray();
        return IntStream.range(0, Math.min(since.length, until.length))
                .mapToLong(i -> until[i] - since[i])
                .sum();
    }

    private static LongStream nanos(List<Event> events, String note) {
        return events.stream()
                .filter(event -> event.kind() == EventKind.NOTE && event.text().equals(note))
                .mapToLong(Event::nanos);
    }
}
