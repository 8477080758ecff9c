package heddle.program;

import heddle.program.Trace.Fired;
import heddle.program.Trace.StepRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one OS thread did in one play. Written by that thread; read by another when the play is over. */
final class Track {
    private final long thread;
    private final List<StepRun> steps = new ArrayList<>();
    private final List<Fired> firings = new ArrayList<>();
    private @Nullable Place under;

    Track(long thread) {
        this.thread = thread;
    }

    long thread() {
        return thread;
    }

    /** Notes which step is under way from now on, null for none; returns what was before. */
    @Nullable
    Place enter(@Nullable Place place) {
        Place before = under;
        under = place;
        return before;
    }

    /** Returns the step under way on this thread, or null. */
    @Nullable
    Place under() {
        return under;
    }

    synchronized void ran(Place place, int body, long beganNanos, long endedNanos, String answer) {
        steps.add(new StepRun(place, body, thread, beganNanos, endedNanos, answer));
    }

    synchronized void fired(Fired fired) {
        firings.add(fired);
    }

    /** Adds what was noted so far to these lists. */
    synchronized void collect(List<StepRun> allSteps, List<Fired> allFirings) {
        allSteps.addAll(steps);
        allFirings.addAll(firings);
    }
}
