package heddle.program;

import java.util.Arrays;
import java.util.Random;

/**
 * Lets the threads of one play begin their calls by priority, as probabilistic concurrency testing does: only the highest
 * that is neither in a long call nor waiting goes on, and at a few steps drawn at random the thread that goes on becomes
 * the lowest.
 *
 * <p>A call that has been under way for a while counts as waiting, since only others may be able to end it.
 */
final class Turns {
    private static final long LONG_CALL_NANOS = 200_000;
    private static final int MOST_CHANGES = 3;
    private static final long RUNNABLE = Long.MAX_VALUE;
    private static final long ENDED = Long.MIN_VALUE;

    private final int[] priorities;
    private final long[] beganNanos;
    private final int[] changes;
    private int steps;
    private int lowest;

    /** Draws priorities and change points for threads with so many steps in all. */
    Turns(int threads, int allSteps, Random random) {
        priorities = new int[threads];
        beganNanos = new long[threads];
        Arrays.fill(beganNanos, RUNNABLE);
        for (int i = 0; i < threads; i++) {
            int swapped = random.nextInt(i + 1);
            priorities[i] = priorities[swapped];
            priorities[swapped] = i;
        }
        changes = random.ints(MOST_CHANGES, 0, Math.max(1, allSteps)).toArray();
    }

    /** Waits until the thread may take its next step. */
    synchronized void begin(int thread) {
        beganNanos[thread] = RUNNABLE;
        notifyAll();
        try {
            for (long wait = waitNanos(thread); wait > 0; wait = waitNanos(thread)) {
                wait(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // then it goes on at once
        }
        int step = steps++;
        if (Arrays.stream(changes).anyMatch(change -> change == step)) {
            priorities[thread] = --lowest;
        }
        beganNanos[thread] = System.nanoTime();
    }

    /** Says that the thread has no more steps. */
    synchronized void end(int thread) {
        beganNanos[thread] = ENDED;
        notifyAll();
    }

    /** Returns how long to wait before the thread may be next; 0 for not at all. */
    private long waitNanos(int thread) {
        long longest = 0;
        for (int other = 0; other < priorities.length; other++) {
            if (priorities[other] > priorities[thread] && beganNanos[other] != ENDED) {
                longest = Math.max(longest, beganNanos[other] == RUNNABLE ? LONG_CALL_NANOS : left(other));
            }
        }
        return longest;
    }

    private long left(int other) {
        return Math.max(0, LONG_CALL_NANOS - (System.nanoTime() - beganNanos[other]));
    }
}
