package heddle.worker;

import heddle.cases.PhaseNotes;
import heddle.history.Event;
import heddle.history.EventKind;
import java.util.List;

/**
 * How the life of a worker divides into the case's own time and the rest, which is Heddle's overhead.
 *
 * @param startedNanos when the process was started, on the system's monotonic clock
 * @param endedNanos when it was gone
 */
record Phases(long startedNanos, long endedNanos) {
    private static final long NANOS_A_MILLI = 1_000_000;

    long wallMillis() {
        return (endedNanos - startedNanos) / NANOS_A_MILLI;
    }

    /**
     * Returns the case's own time: between its notes of its begin and its end. One that never came to its end has taken all
     * the rest; one that never began has taken nothing, unless it hung on the way, which is no measure of overhead.
     */
    long caseMillis(List<Event> events, WorkerEnd how) {
        long begin = how instanceof WorkerEnd.Hung ? startedNanos : endedNanos;
        long end = endedNanos;
        for (Event event : events) {
            if (event.kind() == EventKind.NOTE && event.text().equals(PhaseNotes.BEGIN)) {
                begin = event.nanos();
            } else if (event.kind() == EventKind.NOTE && event.text().equals(PhaseNotes.END)) {
                end = event.nanos();
            }
        }
        return Math.max(0, end - begin) / NANOS_A_MILLI;
    }
}
