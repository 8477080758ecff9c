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
     * Returns the case's own time: between its first note, of the rig that stands, and its last. A case that never came to
     * its last has taken all the rest, or all there is when it came to neither.
     */
    long caseMillis(List<Event> events) {
        long begin = startedNanos;
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
