package heddle.run;

import heddle.results.CaseResult;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which cases of a run are settled, and whether those settled are enough. For several threads. */
final class Settlement {
    private final Pace pace;
    private final RunListener listener;
    private final Set<Tally> open;
    private final Set<String> failing = new HashSet<>();
    private final long patienceNanos;
    private final long beganNanos = System.nanoTime();
    private boolean isOver;

    /** Begins with all of a run's cases open; its time counts from now. */
    Settlement(Pace pace, List<Tally> cases, RunListener listener) {
        this.pace = pace;
        this.listener = listener;
        this.open = new LinkedHashSet<>(cases);
        long backends = cases.stream().map(Settlement::backend).distinct().count();
        this.patienceNanos =
                pace.patience().map(each -> each.toNanos() * backends).orElse(Long.MAX_VALUE);
    }

    /** Hears that a case has run, and tells of it unless it is to run again or the run is over. */
    synchronized void ran(Tally tally) throws IOException {
        if (!isOver && !tally.wantsMore(pace.runsOfAFailure())) {
            open.remove(tally);
            CaseResult result = tally.result();
            if (result.verdict().isFailure()) {
                failing.add(backend(tally));
            }
            listener.finished(result);
        }
    }

    /**
     * Tells whether the run's patience is at its end and each backend with open cases has failed. The run is over then:
     * nothing is being told, and what still runs counts for nothing.
     */
    synchronized boolean isOver() {
        if (System.nanoTime() - beganNanos > patienceNanos) {
            isOver = isOver || open.stream().allMatch(each -> failing.contains(backend(each)));
        }
        return isOver;
    }

    /** Tells of what failed and was to run again, as it stands. Nothing runs any more. */
    synchronized void tellOfFailures() throws IOException {
        for (Tally each : List.copyOf(open)) {
            if (each.isDecided() && each.wantsMore(pace.runsOfAFailure())) {
                open.remove(each);
                listener.finished(each.result());
            }
        }
    }

    /** Tells of all that is open: failures as they stand, and what did not run. Nothing runs any more. */
    synchronized void tellOfTheRest() throws IOException {
        for (Tally each : open) {
            listener.finished(
                    each.isDecided()
                            ? each.result()
                            : CaseResult.notRun(each.suiteCase().head(backend(each)), reason()));
        }
        open.clear();
    }

    private String reason() {
        long seconds = pace.patience().map(Duration::toSeconds).orElseThrow();
        return "the library has failed elsewhere, and this tier then ends after " + seconds + " s a backend";
    }

    private static String backend(Tally tally) {
        return tally.backend().id();
    }
}
