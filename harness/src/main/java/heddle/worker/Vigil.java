package heddle.worker;

import heddle.history.Journal;
import java.io.IOException;
import java.time.Duration;

/** What a watchdog keeps its eye on: the work that a process is at, which may change while it looks. */
interface Vigil {
    /** Returns the journal of the work at hand. */
    Journal journal() throws IOException;

    /** Returns when that work began, on the system's monotonic clock. */
    long sinceNanos();

    /** Returns how long it may take. */
    Duration life();

    /** Returns whether the stacks of work that hangs are worth the time to save them. */
    default boolean wantsStacks() {
        return true;
    }

    /** One piece of work for the whole life of a process. */
    record Single(Journal journal, long sinceNanos, Duration life) implements Vigil {}
}
