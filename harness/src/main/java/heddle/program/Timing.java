package heddle.program;

import heddle.cases.StartLine;
import heddle.program.Plan.Delay;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** How the threads of one play are held against one another, as the plan says; another repeat is held otherwise. */
final class Timing {
    private static final int CPUS = Runtime.getRuntime().availableProcessors();
    private static final Duration LINE_PATIENCE = Duration.ofNanos(500_000);
    private static final int STAGGER_STEPS = 7;
    private static final long LEAST_STAGGER_NANOS = 1_000;
    private static final long REPEAT_FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private final StartLine line;
    private final Map<Place, Delay> delays = new HashMap<>();
    private final long[] staggers;
    private final @Nullable Turns turns;

    /** Draws the timing of one repeat of threads with these steps. */
    Timing(Plan plan, int repeat, List<List<StepPlan>> threads) {
        Random random = new Random(plan.seed() + repeat * REPEAT_FACTOR);
        boolean fits = threads.size() <= CPUS; // else they cannot all run at once, and waiting for it is in vain
        line = new StartLine(threads.size(), fits ? LINE_PATIENCE : Duration.ZERO);
        plan.delays().forEach(delay -> delays.put(new Place(delay.thread(), delay.step()), delay));
        staggers = new long[threads.size()];
        turns = switch (plan.start()) {
            case BARRIER -> null;
            case STAGGERED -> {
                long most = LEAST_STAGGER_NANOS << random.nextInt(STAGGER_STEPS);
                java.util.Arrays.setAll(staggers, i -> random.nextLong(most));
                yield null;
            }
            case PRIORITIES ->
                new Turns(threads.size(), threads.stream().mapToInt(List::size).sum(), random);
        };
    }

    /** Plays one thread, on the calling one. */
    void play(int thread, List<StepPlan> steps, Run run, Track track) {
        line.await(thread == 0);
        hold(Plan.Idle.SPIN, staggers[thread]);
        try {
            for (StepPlan step : steps) {
                if (!delays.isEmpty()) {
                    delay(step.place());
                }
                if (turns != null) {
                    turns.begin(thread);
                }
                step.play(run, track);
            }
        } finally {
            if (turns != null) {
                turns.end(thread);
            }
        }
    }

    private void delay(Place place) {
        Delay delay = delays.get(place);
        if (delay != null) {
            hold(delay.idle(), delay.nanos());
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // giving up the CPU is one of the ways to be held
    private static void hold(Plan.Idle idle, long nanos) {
        long since = System.nanoTime();
        while (System.nanoTime() - since < nanos) {
            switch (idle) {
                case SPIN -> Thread.onSpinWait();
                case YIELD -> Thread.yield();
                case SLEEP -> LockSupport.parkNanos(nanos - (System.nanoTime() - since));
            }
        }
    }
}
