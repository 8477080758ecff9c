package heddle.program;

import java.util.List;

/**
 * How the threads of a program are timed against one another; all of it can be replayed.
 *
 * @param seed varies the alignments among the repeats; any value
 * @param repeats how often the whole program is played in one process, at least once
 * @param start how the threads begin
 * @param delays at most one before each step
 */
public record Plan(long seed, int repeats, Start start, List<Delay> delays) {
    /** The calmest plan. */
    public static final Plan ONCE = new Plan(0, 1, Start.BARRIER, List.of());

    /** How the threads of a program begin. */
    public enum Start {
        /** All at a barrier, and then at once. */
        BARRIER,
        /** All at a barrier, each then spins for a time that varies from repeat to repeat. */
        STAGGERED,
        /** By priority: only the runnable thread of the highest priority begins its next call, with change points. */
        PRIORITIES
    }

    /** What a thread does in place of going on. */
    public enum Idle {
        SPIN,
        YIELD,
        SLEEP
    }

    /**
     * Holds a thread before one of its steps.
     *
     * @param thread which of the concurrent threads, from 0
     * @param step which of its steps, from 0
     * @param nanos for how long, not negative
     */
    public record Delay(int thread, int step, Idle idle, long nanos) {
        public Delay {
            if (thread < 0 || step < 0 || nanos < 0) {
                throw new IllegalArgumentException("no delay: thread " + thread + " step " + step + " nanos " + nanos);
            }
        }
    }

    public Plan {
        if (repeats < 1) {
            throw new IllegalArgumentException("a program that is played " + repeats + " times");
        }
        delays = List.copyOf(delays);
    }
}
