package heddle.jcstress;

import heddle.cases.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.util.Counter;

/**
 * Drives the runner that jcstress generated for a test, and counts what comes out.
 *
 * <p>IMPLEMENTATION NOTES. Waiting for the actors has no bound here, on purpose: the worker's watchdog bounds the
 * case, and it alone can save the native stacks of threads that hang. What this class adds is a note in the journal of
 * which actor is late, and where it is. jcstress's check of a test before it samples it is left out: it only fits
 * strides into memory, ours are tiny, and an actor that throws is seen below. A termination test's runner counts by
 * itself: it starts a thread for each sample and gives up one that has not come back after half a minute, which ends
 * the sampling; until then the watchdog may take it for a hang, as which it is reported too.
 */
final class Sampler {
    private static final long POLL_MILLIS = 20;
    private static final int OVERTIME = 10;
    private static final int SETTLING_PART = 10;

    private final StressTest test;
    private final StressPlan plan;
    private final Bench bench;
    private final Map<String, Long> counts = new TreeMap<>();

    Sampler(StressTest test, StressPlan plan, Bench bench) {
        this.test = test;
        this.plan = plan;
        this.bench = bench;
    }

    /** Takes all samples, or as many as there are before something is thrown. */
    Sampling run() {
        long beganNanos = System.nanoTime();
        @Nullable Throwable thrown = null;
        Resident resident = Resident.beginning();
        try {
            Runner<?> runner = test.runner(plan.config());
            for (int i = 0; thrown == null && !runner.forceExit() && (plan.goesOn(i, beganNanos) || mustGoOn(i)); i++) {
                thrown = test.isTermination() ? untilTheEnd(runner) : iterate(runner);
                resident = resident.then(i > plan.iterations() / SETTLING_PART);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thrown = e;
        } catch (Throwable e) { // whatever it is, the judgement names it
            thrown = e;
        }
        return new Sampling(counts, thrown, System.nanoTime() - beganNanos, resident);
    }

    /** On a machine that is busy with other things the budget may not be enough for a handful of samples. */
    private boolean mustGoOn(int iterationsDone) {
        long samples = counts.values().stream().mapToLong(Long::longValue).sum();
        return samples < test.leastSamples() && iterationsDone < OVERTIME * plan.iterations();
    }

    private @Nullable Throwable untilTheEnd(Runner<?> runner) {
        TestResult result = runner.run();
        result.getStateKeys().forEach(id -> counts.merge(id, result.getCount(id), Long::sum));
        return null;
    }

    private <R> @Nullable Throwable iterate(Runner<R> runner) throws InterruptedException {
        List<CounterThread<R>> running = new ArrayList<>(runner.internalRun());
        long stoppedNanos = System.nanoTime();
        Duration patience = bench.backend().callBound();
        boolean noted = false;
        while (!running.isEmpty()) {
            for (CounterThread<R> actor : List.copyOf(running)) {
                actor.join(POLL_MILLIS);
                if (actor.throwable() != null) {
                    return actor.throwable(); // the others wait for it for ever, as daemons
                }
                Counter<R> counter = actor.result();
                if (counter != null && !actor.isAlive()) {
                    counter.elementSet().forEach(e -> counts.merge(String.valueOf(e), counter.count(e), Long::sum));
                    running.remove(actor);
                }
            }
            if (!noted && System.nanoTime() - stoppedNanos > patience.toNanos()) {
                running.forEach(this::noteLate);
                noted = true;
            }
        }
        return null;
    }

    private void noteLate(Thread actor) {
        bench.note("thread '" + actor.getName() + "' has not come back; outcomes so far: " + counts);
        for (StackTraceElement frame : actor.getStackTrace()) {
            bench.note("  at " + frame);
        }
    }
}
